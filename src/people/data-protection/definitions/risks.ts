/** What could go wrong for people, what the product does about it, and what that leaves: for the impact assessment. */
export const risks: readonly { what: string; done: string; left: string }[] = [
  {
    what: 'Somebody looks at children they have no business with.',
    done: 'Roles, teams, a reason for each child, and a log of every look with who and why.',
    left: 'Someone with the right team and a false reason. Read the log: it is searched by child and by person.',
  },
  {
    what: 'A statement is smuggled into the server and reads or changes the database.',
    done: 'The server owns no table, adds to its log only, and is shown rows about children only after writing its look.',
    left: 'Lines of clinics and the log are not behind a look. They hold pseudonyms.',
  },
  {
    what: 'The server itself is taken over.',
    done: 'The owner’s address can be kept from it; backups are sealed with a key it does not hold; the end of the log is noted elsewhere.',
    left: 'Whoever runs programs as the server reads the files of returns on its disk, and what its own user may read.',
  },
  {
    what: 'A backup or a disk is lost.',
    done: 'Backups are sealed; the key is not on the server. Children stand in the database under pseudonyms, and the key that leads to the case system is in no backup.',
    left: 'A child may be known by a date of birth and what happened to them. The disk under the database and the files has to be encrypted by whoever runs the server.',
  },
  {
    what: 'Minutes, a list or a printed page with children on it is left lying about.',
    done: 'They stand there under pseudonyms. The identifier of the case system is on the page of one child, in what goes back to be put right, and in answers to requests for access: each a look that is written down.',
    left: 'The row beside the pseudonym: age, team, dates. Such papers are marked OFFICIAL-SENSITIVE.',
  },
  {
    what: 'A child is recognised in a figure, a report or what is published.',
    done: 'Counts of one to five are held back, with what they could be worked out from; published versions are looked through by a person.',
    left: 'Words that people type. Forms ask them not to name a child.',
  },
  {
    what: 'Records are kept for longer than they are needed.',
    done: 'A rule for each class, applied every night, with a count of what was found afterwards.',
    left: 'Rows about children, lines of clinics and the log are kept until the council sets for how long.',
  },
  {
    what: 'Something that is needed is removed: for a court, a complaint, an inquiry.',
    done: 'Holds on a class of records or on a child; the database itself refuses to remove what is held.',
    left: 'A hold that nobody places.',
  },
  {
    what: 'A figure is wrong and a child is not seen, or a family is troubled for nothing.',
    done: 'Returns are checked, and what is wrong in them goes back; every figure opens to the rows behind it.',
    left: 'The case system is the record. No decision about a child is made by the product.',
  },
];
