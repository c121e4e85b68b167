import { DateField } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import { Input, Select, Textarea } from '../../platform/web/ui/index.ts';
import type { Field, Texts } from './item-form.ts';
import { OwnerInputs } from './owner-inputs.tsx';

type Props = {
  fields: Field[];
  texts: Texts;
  /** What was sent, when the form comes back: a date that is none is shown as typed. */
  sent?: FormValues | undefined;
  errors?: FieldError[] | undefined;
  /** Titles to choose owners from. */
  posts: string[];
};

/** The fields of an item's form, filled in. */
export function ItemFields({ fields, texts, sent, errors, posts }: Props) {
  return (
    <>
      {fields.map((field) => (
        <ItemField
          key={field.name}
          field={field}
          text={texts[field.name] ?? ''}
          sent={sent}
          errors={errors}
          posts={posts}
        />
      ))}
    </>
  );
}

function ItemField({
  field,
  text,
  sent,
  errors,
  posts,
}: Omit<Props, 'fields' | 'texts'> & { field: Field; text: string }) {
  const { name, label, hint, control, choices } = field;
  const shared = {
    id: name,
    name,
    label: { text: label },
    hint: hint ? { text: hint } : undefined,
    errorMessage: errorFor(errors, name),
  };
  switch (control) {
    case 'line':
      return <Input {...shared} value={text} />;
    case 'short':
      return <Input {...shared} value={text} classes="govuk-input--width-10" />;
    case 'text':
      return (
        <Textarea {...shared} value={text} rows={String(Math.min(12, Math.max(3, Math.ceil(text.length / 70))))} />
      );
    case 'choice':
      return <Select {...shared} value={text} items={choices ?? []} classes="los-select-wide" />;
    case 'date': {
      const asSent = sent?.has(`${name}-day`) && (text === '' || text.includes('/')) ? sent : undefined;
      return (
        <DateField
          name={name}
          legend={label}
          hint={hint}
          form={asSent}
          value={text.includes('/') ? null : text || null}
          errors={errors}
        />
      );
    }
    case 'posts':
      return <OwnerInputs field={field} titles={text.split('\n').filter(Boolean)} posts={posts} errors={errors} />;
  }
}
