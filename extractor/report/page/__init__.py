"""The page people look at: one file of HTML that shows a run's conflicts, articles, people and claims."""
