"""The product feed of Google Merchant Center: XML (RSS or Atom), or a table of text with the same names."""
