/// A text whose sentence ends are known: rules of writing that a splitter has to know, by language.
struct GoldenRule {
  let language: String
  /// The sentences with `|` between them.
  let joined: String

  init(_ language: String, _ joined: String) {
    self.language = language
    self.joined = joined
  }

  var sentences: [String] { joined.split(separator: "|").map(String.init) }
  /// Chinese and Japanese set no space between sentences.
  var text: String {
    sentences.joined(separator: ["ja", "zh"].contains(language) ? "" : " ")
  }

  static let all = germanic + romance + slavic + others + asian + runningText

  private static let germanic = [
    Self("de", "Am 3. Oktober 1990 trat der Vertrag in Kraft.|Seitdem sind 30 Jahre vergangen."),
    Self("de", "„Kommst du mit?“, fragte sie.|„Nein“, sagte er, „heute nicht.“|Dann ging er."),
    Self("de", "Es wiegt 2,5 kg und kostet 1.299,00 Euro.|Siehe www.beispiel.de/laden.html dazu."),
    Self("de", "Ich weiß nicht … vielleicht morgen.|Wir werden sehen..."),
    Self("de", "1. Wasser kochen|2. Nudeln hineingeben|3. Abgießen"),
    Self("de", "Yahoo! gehört seit 2017 zu einem anderen Konzern.|Das überraschte viele."),
    Self("de", "Vgl. dazu Abb. 4 auf S. 12 ff. im Anhang.|Der Text (s. o.) ist älter."),
    Self("nl", "Dr. De Vries en mevr. Bakker wonen o.a. in Den Haag.|Zij kwamen om 9.30 uur."),
    Self("nl", "‘Kom je mee?’ vroeg ze.|‘Nee’, zei hij.|Toen ging hij weg."),
    Self("nl", "J.R.R. Jansen werd in 1950 geboren.|Hij las 2,5 bladzijde per dag, bijv. thuis."),
    Self("nl", "Zie fig. 4 op p. 12, enz.|De rest staat op https://voorbeeld.nl/a.html."),
    Self("nl", "Ik weet het niet... misschien morgen.|We zullen zien…"),
    Self("nl", "Het kost € 1.250,50.|Dat is duur!|Echt waar?"),
    Self("nl", "Yahoo! werd in 1994 opgericht.|Het bestaat nog."),
    Self("nl", "Prof. mr. K. Smit sprak m.b.t. de wet.|Niemand luisterde."),
    Self("nl", "1. Open de doos|2. Lees de uitleg|3. Sluit de doos"),
    Self("sv", "”Kommer du?” frågade hon.|”Nej”, sade han."),
    Self("sv", "A. Strindberg föddes 1849.|Han skrev ca 2,5 sidor per dag."),
    Self("sv", "Se fig. 4 på s. 12.|Resten finns på https://exempel.se/a.html."),
    Self("sv", "Jag vet inte... kanske i morgon.|Vi får se…"),
    Self("sv", "Det kostar 1 250,50 kr.|Det är dyrt!|Verkligen?"),
    Self("sv", "Yahoo! grundades 1994.|Det finns än."),
    Self("sv", "Han köpte bröd, ost m.m. i affären.|Sedan gick han hem."),
    Self("sv", "1. Öppna lådan|2. Läs bladet|3. Stäng lådan"),
  ]

  private static let romance = [
    Self("fr", "Le Dr. Martin et Mme Petit habitent au n° 12, av. Foch.|Ils sont là depuis 1998."),
    Self("fr", "« Où vas-tu ? » demanda-t-il.|« Nulle part. »|Elle ferma la porte."),
    Self("fr", "J.-P. Dubois est né le 1er mai 1950.|Il écrit 3,5 pages, p. ex. le matin."),
    Self("fr", "Voir fig. 2, p. 45, chap. 3.|La suite est sur http://exemple.fr/a.html?b=1."),
    Self("fr", "Il hésita… puis il partit.|Personne ne dit rien..."),
    Self("fr", "Il a vu M. Durand, Mme Petit, etc.|Puis il est rentré."),
    Self("fr", "Yahoo! a été fondé en 1994.|C’est vrai !"),
    Self("fr", "1. Ouvrir la boîte|2. Lire la notice|3. Fermer la boîte"),
    Self("es", "El Dr. Pérez y la Sra. Gómez viven en la Avda. Colón, núm. 15.|Llegaron en 1998."),
    Self("es", "—¿Vienes? —preguntó ella.|—No —dijo él."),
    Self("es", "J. L. Borges nació en 1899.|Escribió unos 2.500 textos, p. ej. cuentos."),
    Self("es", "Véase el cap. 3, págs. 12-15.|El resto está en https://ejemplo.es/a.html."),
    Self("es", "No sé... tal vez mañana.|Ya veremos…"),
    Self("es", "¡Qué sorpresa!|¿Quién lo diría?|Nadie."),
    Self("es", "Los EE. UU. firmaron el acuerdo el 3 de mayo.|Costó 1,5 mill. de euros."),
    Self("es", "Yahoo! nació en 1994.|Todavía existe."),
    Self("es", "1. Abrir la caja|2. Leer la hoja|3. Cerrar la caja"),
    Self("it", "«Dove vai?» chiese lei.|«A casa.»|Poi tacque."),
    Self("it", "G. Verdi nacque nel 1813.|Scrisse, p. es., l’Aida."),
    Self("it", "Cfr. cap. 3, pag. 12, fig. 4.|Il resto è su https://esempio.it/a.html."),
    Self("it", "Costa 1.250,50 euro.|È troppo!|Davvero?"),
    Self("it", "Yahoo! è nata nel 1994.|Esiste ancora."),
    Self("it", "1. Aprire la scatola|2. Leggere il foglio|3. Chiudere la scatola"),
    Self("pt", "O Dr. Costa e a Sra. Alves moram na R. Augusta, n.º 12.|Chegaram em 1998."),
    Self("pt", "— Você vem? — perguntou ela.|— Não — disse ele."),
    Self("pt", "J. M. Eça nasceu em 1845.|Escreveu 2.500 páginas, p. ex. contos."),
    Self("pt", "Ver cap. 3, pág. 12, fig. 4.|O resto está em https://exemplo.pt/a.html."),
    Self("pt", "Não sei... talvez amanhã.|Veremos…"),
    Self("pt", "Custa R$ 1.250,50.|É caro!|Sério?"),
    Self("pt", "Yahoo! nasceu em 1994.|Ainda existe."),
    Self("pt", "“Pare!”, gritou o guarda.|Ninguém parou."),
    Self("pt", "1. Abrir a caixa|2. Ler a folha|3. Fechar a caixa"),
  ]

  private static let slavic = [
    Self("ru", "Проф. И. И. Петров живёт на ул. Мира, д. 5, кв. 12.|Он здесь с 1998 г. по делам."),
    Self("ru", "«Ты идёшь?» — спросила она.|«Нет», — ответил он."),
    Self("ru", "Цена — 2,5 тыс. руб. за штуку.|Это дорого!|Правда?"),
    Self("ru", "См. рис. 4 на с. 12.|Остальное на сайте https://primer.ru/a.html."),
    Self("ru", "Не знаю... может быть, завтра.|Посмотрим…"),
    Self("ru", "Он купил хлеб, сыр, масло и т. д.|Потом ушёл домой."),
    Self("ru", "Компания Yahoo! основана в 1994 году.|Она ещё существует."),
    Self("ru", "В XIX в. город вырос, т. е. стал больше.|Население — 3 млн. человек."),
    Self("ru", "1. Открыть коробку|2. Прочитать лист|3. Закрыть коробку"),
    Self(
      "pl", "Dr Kowalski i prof. Nowak mieszkają przy al. Róż, tj. tu.|Są tu od 1998 r. w pracy."),
    Self("pl", "– Idziesz? – zapytała.|– Nie – odpowiedział."),
    Self("pl", "J. Słowacki urodził się w 1809 r. w Krzemieńcu.|Pisał np. dramaty."),
    Self("pl", "Zob. rys. 4 na s. 12.|Reszta jest na https://przyklad.pl/a.html."),
    Self("pl", "Nie wiem... może jutro.|Zobaczymy…"),
    Self("pl", "Kosztuje 1250,50 zł.|To drogo!|Naprawdę?"),
    Self("pl", "Yahoo! powstało w 1994 roku.|Istnieje do dziś."),
    Self("pl", "Kupił chleb, ser itd.|Potem wrócił do domu."),
    Self("pl", "1. Otworzyć pudełko|2. Przeczytać kartkę|3. Zamknąć pudełko"),
    Self("cs", "„Půjdeš?“ zeptala se.|„Ne,“ řekl."),
    Self("cs", "K. H. Mácha se narodil 16. listopadu 1810.|Psal např. básně."),
    Self("cs", "Viz obr. 4 na str. 12.|Zbytek je na https://priklad.cz/a.html."),
    Self("cs", "Nevím... možná zítra.|Uvidíme…"),
    Self("cs", "Yahoo! vzniklo v roce 1994.|Existuje dodnes."),
    Self("cs", "V 19. století město rostlo, tj. bylo větší.|Karel IV. zemřel roku 1378."),
    Self("cs", "1. Otevřít krabici|2. Přečíst list|3. Zavřít krabici"),
  ]

  private static let others = [
    Self("tr", "Dr. Demir ve Prof. Dr. Kaya Atatürk Cad. No. 12’de oturuyor.|1998’de geldiler."),
    Self("tr", "“Geliyor musun?” diye sordu.|“Hayır,” dedi adam."),
    Self("tr", "A. H. Tanpınar 1901’de doğdu.|Günde 2,5 sayfa yazardı."),
    Self("tr", "Bkz. s. 12.|Gerisi https://ornek.com.tr/a.html adresinde."),
    Self("tr", "Bilmiyorum... belki yarın.|Göreceğiz…"),
    Self("tr", "Yahoo! 1994’te kuruldu.|Hâlâ var."),
    Self("tr", "Toplantı 19. yüzyıl üzerineydi.|Ekmek, peynir vb. aldı.|II. Mahmut 1808’de geldi."),
    Self("tr", "1. Kutuyu aç|2. Kâğıdı oku|3. Kutuyu kapat"),
    Self("el", "Ο κ. Νικολάου και η κα Ιωάννου μένουν στην οδό Ερμού αρ. 12.|Ήρθαν το 1998."),
    Self("el", "«Έρχεσαι;» ρώτησε εκείνη.|«Όχι», είπε αυτός."),
    Self("el", "Ο Κ. Π. Καβάφης γεννήθηκε το 1863.|Έγραψε π.χ. ποιήματα."),
    Self("el", "Βλ. σελ. 12, εικ. 4.|Τα υπόλοιπα είναι στο https://paradeigma.gr/a.html."),
    Self("el", "Δεν ξέρω... ίσως αύριο.|Θα δούμε…"),
    Self("el", "Κοστίζει 1.250,50 ευρώ.|Είναι ακριβό!|Αλήθεια;"),
    Self("el", "Η Yahoo! ιδρύθηκε το 1994.|Υπάρχει ακόμα."),
    Self("el", "Πήρε ψωμί, τυρί κ.λπ.|Μετά έφυγε."),
    Self("el", "1. Άνοιξε το κουτί|2. Διάβασε το φύλλο|3. Κλείσε το κουτί"),
    Self("ar", "سألته: «هل ستأتي؟»|أجاب: «لا»."),
    Self("ar", "وُلد طه حسين سنة 1889.|كتب كتبًا كثيرة."),
    Self("ar", "السعر 1250.50 دينارًا.|هذا كثير!|حقًا؟"),
    Self("ar", "لا أعرف... ربما غدًا.|سنرى…"),
    Self("ar", "التفاصيل على https://mithal.org/a.html الآن.|شكرًا."),
    Self("ar", "1. افتح الصندوق|2. اقرأ التعليمات|3. أغلق الصندوق"),
  ]

  private static let asian = [
    Self("zh", "他问：“你来吗？”|她说：“不来。”"),
    Self("zh", "这本书的价格是12.50元。|太贵了！|真的吗？"),
    Self("zh", "我不知道……也许明天吧。|再说吧。"),
    Self("zh", "详情见https://lizi.cn/a.html。|谢谢。"),
    Self("zh", "Yahoo!成立于1994年。|现在还在。"),
    Self("zh", "（他没来。）|会议开始了。"),
    Self("zh", "等等！！|你是谁？！"),
    Self("ja", "彼は「来ますか？」と聞いた。|彼女は黙っていた。"),
    Self("ja", "値段は12.50ドルです。|高い！|本当ですか？"),
    Self("ja", "分かりません……明日かもしれません。|また後で。"),
    Self("ja", "詳しくはhttps://rei.jp/a.htmlを見てください。|以上です。"),
    Self("ja", "Yahoo!は1994年に設立されました。|今もあります。"),
    Self("ja", "（雨が降っていた。）|私は家にいた。"),
    Self("ja", "『元気ですか？』という本を読んだ。|面白かった。"),
    Self("hi", "डॉ. शर्मा और प्रो. वर्मा दिल्ली में रहते हैं।|वे 1998 में आए।"),
    Self("hi", "“क्या तुम आओगे?” उसने पूछा।|“नहीं,” राम ने कहा।"),
    Self("hi", "क़ीमत 1,250.50 रुपये है।|यह महँगा है!|सच में?"),
    Self("hi", "बाक़ी https://udaharan.in/a.html पर है।|धन्यवाद।"),
    Self("hi", "श्री ए. पी. जे. अब्दुल कलाम राष्ट्रपति थे।|वे वैज्ञानिक भी थे।"),
    Self("hi", "1. डिब्बा खोलें|2. निर्देश पढ़ें|3. डिब्बा बंद करें"),
  ]
}
