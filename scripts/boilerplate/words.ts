/** Words that the composed pages are made of. All written for this purpose. */
const split = (text: string): string[] => text.split(/\s*[,;\n]\s*/).filter(Boolean)

export const firstNames = split(
  'Anna, Ben, Carla, David, Elena, Farid, Grace, Hugo, Ines, James, Kofi, Laura, Marek, Nadia, Omar, Petra, Quentin, Rosa, Samuel, Tanya, Ulrich, Vera, Wendy, Xavier, Yusuf, Zoe, Mary, John, Sarah, Michael, Priya, Chen, Ahmed, Linda, Robert, Kate',
)
export const lastNames = split(
  'Adler, Barnes, Castillo, Dawson, Eriksen, Fletcher, Goldberg, Harlow, Ivanova, Jansen, Kowalski, Lindqvist, Moreau, Norris, Okafor, Petersen, Quigley, Ramirez, Sullivan, Takeda, Underwood, Vance, Whitfield, Yates, Zimmer, Brown, Smith, Patel, Nguyen, Cohen, O’Neill, McBride, van Dyke',
)
export const places = split(
  'Harrowgate, Millbrook, Port Ellis, North Bay, Kestrel Valley, Lake County, Brookhaven, Westmere, Saint Orlan, Dunmore, Ashford, Carrick, Redhill, Stanton, Fairview, Oldbridge, Marlow, Springvale, Norden, Palmyra Beach, London, Berlin, Ottawa, Nairobi, Chicago, Lisbon, Mumbai, Sydney',
)
export const papers = split(
  'The Harrowgate Courier, Daily Ledger, Morning Herald, The Millbrook Gazette, Northern Star, Valley Tribune, Evening Post, The Observer Online, City Beat, Coastal Times, PressWire, Channel 8 News, Metro Dispatch, TechSprout, The Inkwell, Garden & Hearth, Sportsline Daily, Open Ledger Blog, Market Minute, The Long View',
)
export const sections = split(
  `Home, News, World, U.S., UK, Europe, Asia, Africa, Americas, Middle East, Australia, Politics, Elections, Business, Economy, Markets, Money, Personal Finance, Real Estate, Jobs, Autos, Technology, Tech, Science, Space, Environment, Climate, Health, Wellness, Education, Schools, Crime, Courts, Local, National, Regional, Weather, Traffic, Obituaries, Sports, Sport, Football, Soccer, Baseball, Basketball, Hockey, Golf, Tennis, Cricket, Rugby, Boxing, Racing, Formula 1, Olympics, Scores, Standings, Fixtures, Results, High School Sports, Entertainment, Movies, Film, TV, Television, Radio, Music, Books, Arts, Theatre, Dance, Comics, Crosswords, Horoscopes, Puzzles, Games, Celebrity, Style, Fashion, Beauty, Food, Recipes, Dining Out, Drink, Home & Garden, Pets, Parenting, Travel, Hotels, Cruises, Opinion, Editorials, Columnists, Letters, Letters to the Editor, Blogs, Forums, Community, Photos, Photo Galleries, Video, Videos, Audio, Podcasts, Live, Live TV, TV Guide, Schedule, Multimedia, Special Reports, Investigations, Archives, Magazine, Today’s Paper, E-Edition, Classifieds, Shopping, Deals, Coupons, Dating, Events, Calendar, Contests, Newsletters, Mobile, Apps, RSS, Features, Reviews, Interviews, Q&A, Trending, Topics, People, Lifestyle, Culture, History, Religion, Law, Military, Energy, Transportation, Airlines, Agriculture, Small Business, Startups, Careers, Gadgets, Software, Security, Internet, Telecom, Gaming, Apple, Android, Start Here, Inside Our Newsroom, Regional Cinema, Box Office, Top Stories, Breaking News, Latest News, Most Popular`,
)
export const services = split(
  `About Us, About, Contact Us, Contact, Contact the Newsroom, Advertise, Advertise With Us, Media Kit, Careers, Work for Us, Help, Help & FAQ, FAQs, Feedback, Site Map, Sitemap, Site Index, Search, Archives, Privacy Policy, Privacy, Terms of Use, Terms of Service, Terms & Conditions, Cookie Policy, Cookies, Accessibility, Accessibility Help, Code of Ethics, Corrections, Copyright, Disclaimer, Legal, Do Not Sell My Personal Information, Subscribe, Subscriptions, Manage Subscription, Subscriber Services, Home Delivery, Gift Subscriptions, Newsletters, Sign Up, Sign In, Log In, Login, Register, My Account, Log Out, RSS Feeds, Mobile, Apps, Reprints, Licensing, Press Room, Investor Relations, Affiliates, Partners, Syndication, Submit a News Tip, Place an Ad, Subscribe to RSS, Back to top, Skip to content, Skip to main content, Skip to navigation, Menu, Close, Search this site, Go, All rights reserved., Make this my home page, Edition, Español, Follow us, Find us on Facebook`,
)
export const networks = split(
  'Facebook, Twitter, X, LinkedIn, Pinterest, Reddit, WhatsApp, Telegram, Email, E-mail, Print, Digg, del.icio.us, StumbleUpon, Google+, Tumblr, Instagram, YouTube, Copy link, Flipboard, Messenger, SMS, RSS, Newsvine, Yahoo! Buzz, Share, Tweet, Like, Pin it, Save, More',
)
export const tools = split(
  `Share this, Share this article, Share, Share on Facebook, Share on Twitter, Tweet this, Email this, E-mail this to a friend, Email this article, Print, Print this article, Printer-friendly version, Print this page, Save this article, Bookmark this, Text size, Increase text size, Decrease font size, A A A, Single page, Reprints & permissions, Permalink, Comment, Comments, Comments (0), Comments (12), 3 comments, No comments, 0 Comments, Leave a comment, View comments, Rate this story, Rate this article:, Listen to this article, Listen, Click to enlarge, Enlarge this image, Hide caption, Next, Previous, Gallery, View gallery, View all, Buy this photo, Send to a friend, Copy link, Font size:, Report an error, Get alerts, Add to favourites, Republish, Post to Facebook, Loading…, Loading, Please wait, 1 of 5, Play video, 0:00 / 2:14, Most recent, Recommend`,
)
export const topics = split(
  'the harbour plan, school budgets, river flooding, the new stadium, bus fares, housing costs, the water strike, wind farms, bank charges, the museum, a trade deal, hospital waiting lists, the mayoral race, street lighting, farm subsidies, the airport, phone masts, the film festival, winter fuel, broadband, a rail link, the bridge repair, teacher pay, ferry tickets, gun laws, the drug trial, electric cars, the data breach, a tax cut, the cup final, job losses, the wildfires, land reform, coffee prices, the royal visit, a peace offer',
)
export const actors = split(
  'Council, Mayor, Police, Union, Judge, Senate, Ministers, Experts, Residents, Scientists, Coach, Star striker, Rival parties, Investors, Regulator, Hospital, Teachers, Farmers, Campaigners, Actor, Singer, Airline, Bank, Carmaker, Court, President, Premier, Watchdog, Rangers, United, Researchers, Doctors, Governor, School board, Tech giant, Charity',
)
export const actions = split(
  'backs, rejects, delays, questions, wins fight over, loses patience with, unveils, drops, cuts, defends, fears delay to, seeks answers on, clashes over, votes on, reviews, warns about, hails, scraps, promises action on, sues over, probes, welcomes, splits over, eyes, pledges millions for, apologises for',
)
export const tails = split(
  'after protest, as vote nears, in surprise move, for third year, despite warnings, amid row, before winter, at last minute, over safety fears, in new poll, after leak, by narrow margin, as costs soar, following inquiry, on first day',
)
export const tagWords = split(
  'budget, schools, climate, football, election, jobs, health, transport, housing, police, opinion, music, travel, food, weather, economy, energy, courts, water, science, film, startups, privacy, trade',
)
