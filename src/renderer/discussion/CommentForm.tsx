// The field to write a comment, question or reply: @ proposes names, Ctrl+Enter sends. What was not sent stays in the field
// when it is refused, and is there again when the field has gone away and comes back.
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { longestComment } from '../../domain/discussion/comments.ts';
import { namesFor } from '../../domain/discussion/mentions.ts';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useFormOver } from '../ui/formOver.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { composeText } from '../ui/typedText.ts';
import styles from './CommentForm.module.css';

export interface CommentFormProps {
  /** What it is for: under this, what is half written is kept in this window. */
  readonly about: string;
  readonly label: string;
  readonly text?: string;
  /** Whether it can be asked as a question; not so for a reply. */
  readonly mayAsk?: boolean;
  readonly autoFocus?: boolean;
  /** False when it was refused. */
  readonly onSend: (text: string, isQuestion: boolean) => boolean;
  readonly onCancel?: () => void;
}

const people = [participants];

export function CommentForm({
  about,
  label,
  text = '',
  mayAsk = false,
  autoFocus,
  onSend,
  onCancel,
}: CommentFormProps) {
  const { t } = useTranslation();
  const everybody = useQuery(listParticipants, people);
  const form = useFormOver(about, { words: text, isQuestion: false }, { words: composeText });
  const { words, isQuestion } = form.values;
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const names = namesFor(words.slice(0, caret), everybody);
  const offered = names?.people.slice(0, 6) ?? [];
  const isEmpty = words.trim() === '';

  const send = () => {
    if (!isEmpty && onSend((form.toWrite.words ?? text).trim(), isQuestion)) form.forget();
  };
  const cancel =
    onCancel &&
    (() => {
      form.forget();
      onCancel();
    });
  const choose = (name: string) => {
    if (!names) return;
    const next = `${words.slice(0, names.from)}${name} ${words.slice(caret)}`;
    form.change({ words: next });
    setActive(0);
    const at = names.from + name.length + 1;
    setCaret(at);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return send();
    }
    if (event.key === 'Escape' && cancel) {
      event.stopPropagation();
      return cancel();
    }
    if (offered.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    if (step === undefined) choose(offered[active]?.name ?? offered[0]!.name);
    else setActive((active + step + offered.length) % offered.length);
  };
  const read = () => setCaret(field.current?.selectionStart ?? 0);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        aria-label={label}
        placeholder={label}
        className={styles.field}
        value={words}
        maxLength={longestComment}
        // The person has just asked to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={offered.length > 0 ? `${listId}-${active}` : undefined}
        onChange={(event) => {
          form.change({ words: event.target.value });
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onSelect={read}
        onKeyDown={onKeyDown}
        dir="auto"
      />
      <ul id={listId} role="listbox" aria-label={t('discussion.people')} className={styles.names}>
        {offered.map(({ id, name, team }, at) => (
          // The keys of the field walk through the names.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            className={styles.name}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(name)}
          >
            <span aria-hidden>
              <PersonBadge name={name} team={team} size={20} />
            </span>
            {name}
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        {mayAsk && (
          <Checkbox
            label={t('discussion.asQuestion')}
            isChecked={isQuestion}
            onChange={(next) => form.change({ isQuestion: next })}
          />
        )}
        <span className={styles.buttons}>
          {cancel && (
            <Button look="quiet" size="small" onPress={cancel}>
              {t('app.cancel')}
            </Button>
          )}
          <Button look="primary" size="small" type="submit" isDisabled={isEmpty} aria-keyshortcuts="Control+Enter">
            {t('discussion.send')}
          </Button>
        </span>
      </div>
    </form>
  );
}
