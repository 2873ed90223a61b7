"""All plans -> the finished site: loading, history, the engine, the search index, serving."""
