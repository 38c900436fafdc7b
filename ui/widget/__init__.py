"""The widget: a web component that a shop puts into its own pages with one line of markup, served as one script."""
