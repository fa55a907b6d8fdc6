"""Files -> Article: finding, decoding, cutting a page into its articles, date and byline."""

from kg.articles.find import Source, find_files, total_size
from kg.articles.read import read_articles, split_articles

__all__ = ["Source", "find_files", "read_articles", "split_articles", "total_size"]
