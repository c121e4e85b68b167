-- What a document was taken for and why, so that the person checking it can disagree.
alter table source_draft add column recognised jsonb not null default '{"kind": "other", "because": [], "score": 0}';
