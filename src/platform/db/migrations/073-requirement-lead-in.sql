-- What leads into a clause that is one of several: "For any review, the Council must provide:".
alter table requirement add column lead_in text;
