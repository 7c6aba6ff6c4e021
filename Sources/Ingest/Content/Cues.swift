/// What the class, id, role and other attributes of an element say about its content.
struct Cues: OptionSet, Sendable {
  let rawValue: UInt32

  /// The body of an article, by name.
  static let body = Self(rawValue: 1 << 0)
  /// Something central: content, main, post, entry, story.
  static let central = Self(rawValue: 1 << 1)
  /// Navigation, site header and footer, sidebars.
  static let navigation = Self(rawValue: 1 << 2)
  /// Links to other pages: related, recommended, most read.
  static let teaser = Self(rawValue: 1 << 3)
  /// Share bars, follow buttons.
  static let social = Self(rawValue: 1 << 4)
  /// Newsletter boxes, advertisements, pay walls, consent.
  static let promotion = Self(rawValue: 1 << 5)
  /// Bylines, dates, tags, counts.
  static let byline = Self(rawValue: 1 << 6)
  /// Comments of readers.
  static let comments = Self(rawValue: 1 << 7)
  /// Not shown, or shown on paper only.
  static let hidden = Self(rawValue: 1 << 8)
  /// Image captions and credits.
  static let caption = Self(rawValue: 1 << 9)
  /// Hidden by an attribute or a style of its own.
  static let concealed = Self(rawValue: 1 << 11)
  /// The page's title, by name.
  static let title = Self(rawValue: 1 << 10)

  /// A longer id, or that of a heading, is made of the words of a title, which say nothing of its role.
  private static let maximumIDLength = 40

  /// Phrases of each cue, in the order of their bits.
  private static let matcher = PhraseMatcher([
    """
    article-body articlebody article-content articlecontent article-text articletext article-copy \
    article-main-content article-main-body article-detail-content article-page-content \
    story-body storybody story-content storycontent story-text storytext story-copy post-content \
    postcontent post-body postbody post-text posttext post-entry postentry post-article-content \
    entry-content entrycontent entry-text entry-body blog-content blogcontent blog-post-content \
    blog-post-body blog-body content-body contentbody body-content body-copy bodycopy body-text \
    bodytext main-text maintext page-content text-content news-content newscontent news-text \
    newstext news-body news-detail field-name-body field-body field--name-body rich-text-body \
    -fulltext full-text art-content art-postcontent story-main richtext wysiwyg \
    artikel-text artikeltext artikel-body artikel-content article-wysiwyg single-content \
    theme-content paragraph-content node-content mw-parser-output post-bodycopy itemfulltext \
    -postarea -post-outer -articletext -texte-article corps-article markdown-body
    """,
    """
    -content- -main- -post- -entry- -story- -article- -hentry- -text- -body- -blog- -single- \
    -artikel- -primary- -maincontent- -news- -page- -beitrag-
    """,
    """
    -nav- -navi- navigation navbar nav-bar -navigate -menu -submenu menu- -breadcrumb breadcrumb bread-crumb \
    -crumb- -crumbs- sidebar side-bar -aside- rightcol- -right-column- -left-column- -rightrail -right-rail \
    -footer footer- -foot- masthead -topbar- -top-bar- -toolbar- pagination -pager- -paging- \
    -page-nav -prev-next -next-prev -previous- -prev- -next-post -post-nav -skip-link -skiplink \
    -site-header -page-header-nav -toc- -jump-link -back-to-top -search-form -searchform \
    -search-box -language-switch -site-info -colophon- -offcanvas -sitemap -shortcut
    """,
    """
    related -relate- recommend recirc outbrain taboola -more-stories -morestories -more-news \
    -more-from- -more-on- -more-posts -more-articles -most-read -mostread -most-popular \
    -mostpopular -popular- -popularposts -trending -teaser -readmore- -read-more- -read-next -readnext -read-also \
    -also-like -also-read -you-may- -youmay -see-also -similar- -suggest -suggested -suggestions- -latest- -latestnews \
    -recent-posts -recentposts -recent- -top-stories -other-stories -other-news -further-reading -carousel- -upnext \
    -up-next -headlines- -topics- -hot-topics -articlelist -article-list -post-list -news-list -newslist -linklist \
    -link-list -links- -cross-link -promoted- -yarpp -zergnet -revcontent -mgid -internal-link -mehr-zum -lesen-sie -linkbox \
    -infobox-links -weiterlesen -artikel-liste -next-article -prev-article -next-story -continue-reading -box-read
    """,
    """
    -share share- -sharing sharebar sharebuttons sharethis sharedaddy -shariff -social social- socialmedia socialshare \
    sociable addthis addtoany -follow- -follow-us -facebook-share -twitter-share --facebook-- --twitter-- --pinterest-- --whatsapp-- --linkedin-- \
    -like-button -fb-like -tweet-button -jp-post-flair -jp-relatedposts -syndication -email-this \
    -print- -printer -print-button -article-tools -articletools -post-tools -article-actions -action-bar -interact
    """,
    """
    newsletter -subscri subscribe -signup -sign-up -register- -registration -promo -promo- promobox -advert advert- \
    -ad- -ads- -adv- adsense -adslot -ad-slot -adunit -adsbygoogle -dfp- -gpt- -sponsor -sponsored -banner banner- \
    -cookie cookie- -consent -gdpr -popup -pop-up -modal- -modal -lightbox -overlay- -paywall -pay-wall -donat -fundrais \
    -membership -login- -log-in -callout-box -cta- -call-to-action -affiliate -shop-box -buy-now -coupon -gift- \
    -commercial- -marketing- -partner- -partners- -app-download -download-app -disclaimer -copyright- -legal- -imprint \
    -widget widget- -wp-block-widget -poll- -survey- -quiz- -rating- -ratings- -star-rating -vote- -votes- -feedback- -donation -optin- -opt-in
    """,
    """
    -byline byline- -by-line -author author- -authors- -autor- -auteur- -bio- -biography -writer- -contributor -entry-meta -entrymeta \
    -post-meta -postmeta -article-meta -articlemeta -story-meta -meta- -metadata -postmetadata -entry-footer -entry-utility \
    -post-footer -article-footer -article-info- -articleinfo -post-info -postinfo -entry-info -dateline- -timestamp \
    -post-date -postdate -entry-date -article-date -publish-date -pubdate -published- -pub-date -date- -datum- -posted-on -posted-by \
    -tags- -taglist -tag-list -post-tags -article-tags -tagcloud -tag-cloud -tagged- -tag-links -post-categories -cat-links -categories- -category-links -post-category -kicker- -eyebrow- \
    -reading-time -read-time -readtime -word-count -view-count -views- -counter- -rubrik- -labels- -keywords- -schlagwort -edit-link -editlink -profile- -user-info -userinfo -avatar- -vcard-
    """,
    """
    -comment- -comments commentlist commentform commentarea commentbox commentsection -usercomment -disqus --respond-- -reply- -replies- -kommentar -commentaires -livefyre -discussion- -trackback -pingback -coral- -spot-im -fb-comments -akismet
    """,
    """
    --hidden-- -is-hidden- --hide-- --invisible-- -visually-hidden -visuallyhidden -sr-only -screen-reader -screenreader -noprint- -no-print -print-only -printonly -offscreen -off-screen -display-none -assistive -element-invisible -accessibility- --d-none--
    """,
    """
    -caption caption- -wp-caption -credit- -credits- -photo-credit -image-credit -image-source -copyright-image -bildunterschrift -legend- -fotocredit -img-desc -imagecaption -photocredit -picture-caption
    """,
    """
    -entry-title -post-title -article-title -story-title -page-title -headline- -articletitle -posttitle -news-title -blog-title -art-title
    """,
  ])

  /// Reads the attributes of an element.
  init(_ tree: MarkupTree, _ node: Int) {
    var bits: UInt32 = 0
    let tag = Int(tree.nodes[node].number)
    guard tag >= 0 else {
      self.init(rawValue: 0)
      return
    }
    let isHeading = [.h1, .h2, .h3, .h4, .h5, .h6].contains(tree.nodes[node].element)
    let first = Int(tree.skeleton.firstAttributes[tag])
    let end =
      tag + 1 < tree.skeleton.firstAttributes.count
      ? Int(tree.skeleton.firstAttributes[tag + 1]) : tree.skeleton.attributes.count
    for index in first..<end {
      let attribute = tree.skeleton.attributes[index]
      let value = Int(attribute.start)..<Int(attribute.end)
      switch attribute.name {
      case .id where value.count > Self.maximumIDLength || isHeading: continue
      case .class, .id, .dataComponent: bits |= Self.matcher.groups(in: tree.source, value)
      case .itemprop: bits |= Self.property(tree.source, value).rawValue
      case .role: bits |= Self.role(tree.source, value).rawValue
      case .hidden: bits |= Self.concealed.rawValue
      case .ariaHidden where reads("true", tree.source, at: value.lowerBound):
        bits |= Self.hidden.rawValue
      case .style where hides(tree.source, value): bits |= Self.concealed.rawValue
      default: break
      }
    }
    // Names of custom elements are made like those of classes.
    if tree.nodes[node].element == .other, let name = tree.localName(of: node),
      tree.source[name].contains(0x2D)
    {
      bits |= Self.matcher.groups(in: tree.source, name)
    }
    self.init(rawValue: bits)
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  private static func property(_ source: [UInt8], _ value: Range<Int>) -> Self {
    let start = value.lowerBound
    if reads("articlebody", source, at: start) { return .body }
    if reads("author", source, at: start) { return .byline }
    if reads("comment", source, at: start) { return .comments }
    return []
  }

  private static func role(_ source: [UInt8], _ value: Range<Int>) -> Self {
    let start = value.lowerBound
    for word in [
      "navigation", "contentinfo", "banner", "search", "complementary", "menu", "toolbar", "dialog",
      "alert",
    ]
      as [StaticString]
    where reads(word, source, at: start) {
      return .navigation
    }
    return reads("main", source, at: start) ? .central : []
  }
}

/// Whether a `style` says `display: none` or `visibility: hidden`.
private func hides(_ source: [UInt8], _ value: Range<Int>) -> Bool {
  for (property, keyword) in [("display", "none"), ("visibility", "hidden")]
    as [(StaticString, StaticString)]
  {
    guard var index = find(property, in: source, from: value.lowerBound, to: value.upperBound)
    else { continue }
    index += property.utf8CodeUnitCount
    while index < value.upperBound, isSpace(source[index]) || source[index] == 0x3A { index += 1 }
    if reads(keyword, source, at: index) { return true }
  }
  return false
}
