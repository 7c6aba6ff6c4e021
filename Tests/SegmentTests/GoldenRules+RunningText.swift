/// Rules on running text: dialogue, dates, initials, addresses, ellipses, names with signs.
extension GoldenRule {
  static let runningText = westernText + easternText + asianText

  private static let westernText = [
    Self(
      "de",
      "Dr. med. H. Schmidt und Dipl.-Ing. K. Braun kamen am 24. 12. an.|Um 18.30 Uhr gab es Tee."
    ),
    Self("de", "Sie wohnt in der Goethestr. 5 in Köln.|Er auch."),
    Self("de", "»Warum nicht?«, rief er.|»Darum!«|17 Leute lachten."),
    Self("de", "Im Jahr 1848 begann die Revolution.|1849 war sie vorbei."),
    Self("nl", "„Waarom niet?” riep hij.|„Daarom!”|Zeventien mensen lachten."),
    Self("nl", "Hij woont in de Kalverstr. 12 te A., zie www.voorbeeld.nl.|De deur was open."),
    Self("nl", "Wacht... ik kom eraan!|Goed.|Tot 18.30 uur."),
    Self("sv", "Hon bor på Storg. 12 i Lund.|Han bor där."),
    Self("sv", "– Varför inte? sade han.|– Därför!|Sjutton personer skrattade."),
    Self("sv", "Mötet är den 3 maj kl. 18.30, dvs. på kvällen.|Sista ordet fick Prof. K. Berg."),
    Self("fr", "– Pourquoi pas ? dit-il.|– Parce que !|Dix-sept personnes rirent."),
    Self("fr", "Le bd. Voltaire est fermé de 18 h 30 à 20 h.|Rendez-vous le 1er janv. prochain."),
    Self("fr", "Louis XIV régna longtemps.|Il mourut en 1715.|Louis XV lui succéda."),
    Self("es", "«¿Por qué no?», dijo él.|«¡Porque no!»|Diecisiete personas rieron."),
    Self("es", "Vino el Ing. M. Ruiz a las 18.30 h. de la tarde.|La reunión duró 2 h 15 min."),
    Self("es", "Carlos V nació en 1500.|Felipe II fue su hijo.|¡Claro!... dijo nadie."),
    Self("it", "Non so... forse domani.|Vedremo…"),
    Self("it", "Abita in v. Roma 12.|È bello."),
    Self("it", "— Perché no? — disse lui.|— Perché sì!|Diciassette persone risero."),
    Self("pt", "— Por que não? — disse ele.|— Porque sim!|Dezessete pessoas riram."),
    Self("pt", "A Profa. Dra. M. Lima mora na Trav. do Sol, n. 5.|Chegou às 18h30."),
    Self("pt", "D. Pedro II nasceu em 1825.|Morreu em Paris.|Será... talvez não."),
  ]

  private static let easternText = [
    Self("ru", "– Почему нет? – сказал он.|– Потому!|Семнадцать человек засмеялись."),
    Self("ru", "Он купил 5 кг муки, 2 л молока и т. п.|В 18.30 пришёл г-н А. Б. Лужин."),
    Self("de", "Er traf J. Schmidt in Bonn.|Sie lachten."),
    Self("ru", "В г. Москве живёт 12 млн. человек.|Они работают на ул. Ленина и др.|Это много."),
    Self("pl", "„Dlaczego nie?” – powiedział.|„Bo tak!”|Siedemnaście osób się śmiało."),
    Self("pl", "Jan III Sobieski urodził się 17 sierpnia 1629 r. w Olesku.|Był królem."),
    Self("pl", "Mieszka przy ul. J. Słowackiego 5 m. 3.|Przyszedł o godz. 18.30.|Padało."),
    Self("cs", "Pan Novák bydlí v č. p. 12.|Je doma."),
    Self("cs", "Stojí to 1250,50 Kč.|To je drahé!|Opravdu?"),
    Self("cs", "„Proč ne?“ řekl.|„Protože!“|Sedmnáct lidí se smálo."),
    Self("tr", "Fiyatı 1.250,50 lira.|Çok pahalı!|Gerçekten mi?"),
    Self("tr", "Geldi.|Gördü.|Gitti."),
    Self("tr", "“Neden olmasın?” dedi.|“Olmaz!”|On yedi kişi güldü."),
    Self("el", "— Γιατί όχι; είπε εκείνος.|— Γιατί έτσι!|Δεκαεπτά άνθρωποι γέλασαν."),
    Self("el", "Ήρθε στις 18.30 ο δρ. Α. Παππάς.|Η συνάντηση κράτησε 2 ώρες."),
    Self("el", "Γράψτε στο info@paradeigma.gr.|Απαντάμε αμέσως!|Περιμένετε..."),
  ]

  private static let asianText = [
    Self("zh", "第1.5節。|（完。）|下一句。|天气很好！|「你好。」|「好嗎？」"),
    Self("hi", "यह 500 रु. का है।|श्री. वर्मा आए।|पं. नेहरू गए।"),
    Self("ar", "تأسست Yahoo! عام 1994.|ما زالت موجودة."),
    Self("ar", "يعيش د. أحمد في القاهرة.|هو طبيب."),
    Self("ar", "«لماذا لا؟» قال الرجل.|ضحك الناس!|ثم ذهبوا."),
    Self("zh", "《你好吗？》是一首歌。|很好听。"),
    Self("zh", "会议于2024年5月3日18:30开始。|10个人参加了会议。"),
    Self("zh", "“为什么不？”他问。|“因为……”她没有说完。"),
    Self("ja", "「はい。」|「そうですか。」|彼は笑った。"),
    Self("ja", "会議は2024年5月3日18:30に始まった。|10人が参加した。"),
    Self("ja", "「なぜ？」と彼は聞いた。|「だって……」と彼女は言った。"),
    Self("hi", "मुझे नहीं पता... शायद कल।|देखेंगे…"),
    Self("hi", "Yahoo! 1994 में शुरू हुआ।|वह अब भी है।"),
    Self("hi", "डॉ. बी. आर. अंबेडकर का जन्म 14 अप्रैल 1891 को हुआ।|वे महान थे।"),
  ]
}
