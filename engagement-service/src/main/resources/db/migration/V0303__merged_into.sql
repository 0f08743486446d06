-- Who was merged into a paper: asked whenever that paper is merged or stands for itself again.
create index known_paper_merged_into on known_paper (merged_into) where merged_into is not null;
