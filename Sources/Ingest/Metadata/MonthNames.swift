/// The number of a month by its name, or the first three letters or more of it.
///
/// Known are the languages of the table.
/// - Returns: 1...12, nil for other words.
/// - Source: names as in CLDR, where a language has several forms all that stand in dates.
func monthNumber(_ word: some StringProtocol) -> Int? {
  guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
  return monthNumbers[word.lowercased()]
}

/// Names and their beginnings; where two languages differ the one above in the table is meant.
private let monthNumbers: [String: Int] = {
  var numbers: [String: Int] = [:]
  var beginnings: [(String, Int)] = []
  for names in monthNames {
    for (index, forms) in names.split(separator: " ").enumerated() {
      for form in forms.split(separator: "/") {
        let name = String(form)
        numbers[name] = numbers[name] ?? index + 1
        var part = name
        while part.count > 3 {
          part.removeLast()
          beginnings.append((part, index + 1))
        }
      }
    }
  }
  for (part, number) in beginnings where numbers[part] == nil { numbers[part] = number }
  return numbers
}()

/// A line a language, the months in their order; forms of one month are parted by a slash.
private let monthNames = [
  // English, German (also as in Austria), French, Spanish, Catalan
  "january february march april may june july august september october november december",
  "januar/jänner februar/feber märz/mrz/maerz april mai juni/juno juli/julei august september oktober november dezember",
  "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
  "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
  // Italian, Portuguese, Romanian
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  // Dutch, Swedish, Danish and Norwegian
  "januari februari maart/mrt april mei juni juli augustus september oktober november december",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts/mars april maj/mai juni juli august september oktober november december/desember",
  // Finnish, Estonian, Hungarian, Turkish, Indonesian
  "tammikuu/tammikuuta helmikuu/helmikuuta maaliskuu/maaliskuuta huhtikuu/huhtikuuta toukokuu/toukokuuta "
    + "kesäkuu/kesäkuuta heinäkuu/heinäkuuta elokuu/elokuuta syyskuu/syyskuuta lokakuu/lokakuuta "
    + "marraskuu/marraskuuta joulukuu/joulukuuta",
  "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
  "január február március április május június július augusztus szeptember október november december",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  // Polish, Czech, Slovak, Slovenian
  "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec "
    + "sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień",
  "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec "
    + "srpna/srpen září října/říjen listopadu prosince/prosinec",
  "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
  "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
  // Russian, Ukrainian, Bulgarian, Greek
  "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август "
    + "сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
  "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень "
    + "серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень",
  "януари февруари март април май юни юли август септември октомври ноември декември",
  "ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος απριλίου/απρίλιος μαΐου/μάιος "
    + "ιουνίου/ιούνιος ιουλίου/ιούλιος αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος "
    + "οκτωβρίου/οκτώβριος νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος",
]
