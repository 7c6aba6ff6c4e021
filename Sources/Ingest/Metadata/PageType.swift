/// What kind of page a document is.
enum PageType: String, CaseIterable {
  case article, recipe, product, review, video, audio, event, job, forum, question, faq, book
  case profile, listing, website

  /// Whether the page is about one work, event or offer, of which it says title and author.
  var isWork: Bool {
    switch self {
    case .profile, .listing, .website, .faq: false
    default: true
    }
  }

  /// Whether it is one to be read.
  var isText: Bool {
    switch self {
    case .article, .recipe, .review, .forum, .question, .book: true
    default: false
    }
  }
}

/// The type that schema.org types stand for.
func pageType(ofTypes types: [String]) -> PageType? {
  types.lazy.compactMap { pageTypes[$0] ?? ($0.hasSuffix("Article") ? .article : nil) }.first
}

/// The type that `og:type` stands for.
func pageType(ofOpenGraph type: String) -> PageType? {
  let type = type.lowercased()
  if let known = openGraphTypes[type] { return known }
  // `video.movie`, `product.item`, `books.author`.
  return type.split { $0 == "." || $0 == ":" }.lazy.compactMap { openGraphTypes[String($0)] }.first
}

/// - Source: https://schema.org/CreativeWork and the types below it that pages use.
private let pageTypes: [String: PageType] = [
  "Article": .article, "BlogPosting": .article, "LiveBlogPosting": .article, "Report": .article,
  "SocialMediaPosting": .article, "MedicalWebPage": .article, "ScholarlyArticle": .article,
  "Recipe": .recipe, "HowTo": .article,
  "Product": .product, "ProductGroup": .product, "IndividualProduct": .product,
  "SoftwareApplication": .product, "MobileApplication": .product, "WebApplication": .product,
  "Review": .review, "CriticReview": .review, "ClaimReview": .review,
  "VideoObject": .video, "Movie": .video, "TVEpisode": .video, "TVSeries": .video, "Clip": .video,
  "AudioObject": .audio, "PodcastEpisode": .audio, "PodcastSeries": .audio, "RadioEpisode": .audio,
  "MusicRecording": .audio, "MusicAlbum": .audio,
  "Event": .event, "MusicEvent": .event, "SportsEvent": .event, "TheaterEvent": .event,
  "BusinessEvent": .event, "EducationEvent": .event, "Festival": .event,
  "JobPosting": .job,
  "DiscussionForumPosting": .forum, "QAPage": .question, "Question": .question,
  "FAQPage": .faq, "Book": .book,
  "ProfilePage": .profile, "AboutPage": .profile, "ContactPage": .profile,
  "CollectionPage": .listing, "ItemList": .listing, "SearchResultsPage": .listing,
  "Blog": .listing, "ImageGallery": .listing,
]

/// - Source: https://ogp.me/#types
private let openGraphTypes: [String: PageType] = [
  "article": .article, "blog": .listing, "website": .website, "book": .book, "books": .book,
  "profile": .profile, "video": .video, "music": .audio, "song": .audio, "product": .product,
  "recipe": .recipe, "event": .event, "review": .review, "object": .website,
]
