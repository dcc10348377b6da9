"""What became of a draft (征求意见稿) in its final: every change once, with where it stood and where it stands."""
