// One thread: who wrote what, and what can be done about it. R settles it while the focus is in it.
import { IconCheck, IconDots, IconHelp, IconParking } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  addComment,
  askOrTell,
  editComment,
  parkComment,
  removeComment,
  reopenComment,
  resolveComment,
} from '../../domain/discussion/commentCommands.ts';
import type { Comment, Thread } from '../../domain/discussion/comments.ts';
import { listParticipants, participants, type Participant } from '../../domain/people/participants.ts';
import { readAgenda, type Agenda } from '../../domain/facilitation/agendaItems.ts';
import { formatTime, formatTimeOfDay } from '../../i18n/format.ts';
import { useStore } from '../base/store.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { CommentForm } from './CommentForm.tsx';
import { ShowToRoom } from './ShowToRoom.tsx';
import { useMayComment } from './useMayComment.ts';
import styles from './ThreadView.module.css';

const people = [participants];

export function ThreadView({ thread, about }: { thread: Thread; about?: ReactNode }) {
  const { t } = useTranslation();
  const { run, workshop, actor } = useSession();
  const me = useStore(actor);
  const toast = useToast();
  const mayWrite = useMayComment();
  const everybody = useQuery(listParticipants, people);
  const leads = everybody.some((person) => person.id === me && person.isFacilitator);
  const [isReplying, setReplying] = useState(false);
  const { first, replies, isOpen } = thread;
  const { id, target } = first;
  const settle = () => void run(resolveComment, { id });
  const park = () => {
    const agenda: Agenda = readAgenda(workshop.doc);
    if (run(parkComment, { id, agendaItemId: agenda.running?.id ?? null }).ok)
      toast({ text: t('discussion.parked', { title: first.text.trim().slice(0, 80) }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'r' || event.ctrlKey || event.metaKey || event.altKey || isTyping || !mayWrite || !isOpen) return;
    event.preventDefault();
    settle();
  };
  return (
    <article
      className={styles.thread}
      data-thread={id}
      data-field="comments"
      data-kind={first.kind}
      data-open={isOpen}
      onKeyDown={onKeyDown}
    >
      {first.kind === 'question' && isOpen && (
        <p className={styles.question}>
          <IconHelp size={16} stroke={1.75} aria-hidden />
          {t('discussion.openQuestion')}
        </p>
      )}
      {about}
      <Entry comment={first} everybody={everybody} isFirst />
      {replies.map((reply) => (
        <Entry key={reply.id} comment={reply} everybody={everybody} />
      ))}
      {mayWrite && !isReplying && (
        <div className={styles.actions}>
          {isOpen ? (
            <>
              <Button size="small" icon={<IconCheck size={16} stroke={1.75} />} onPress={settle} aria-keyshortcuts="R">
                {t('discussion.settle')}
              </Button>
              <Button look="quiet" size="small" icon={<IconParking size={16} stroke={1.75} />} onPress={park}>
                {t('discussion.park')}
              </Button>
              {first.kind === 'question' && leads && <ShowToRoom commentId={id} />}
              {target && (
                <Button look="quiet" size="small" onPress={() => setReplying(true)}>
                  {t('discussion.reply')}
                </Button>
              )}
            </>
          ) : (
            <Button look="quiet" size="small" onPress={() => void run(reopenComment, { id })}>
              {t('discussion.reopen')}
            </Button>
          )}
        </div>
      )}
      {isReplying && target && (
        <CommentForm
          about={`reply to ${id}`}
          label={t('discussion.replyPlaceholder')}
          autoFocus
          onCancel={() => setReplying(false)}
          onSend={(text) => {
            const isSent = run(addComment, { target, parentId: id, text }).ok;
            if (isSent) setReplying(false);
            return isSent;
          }}
        />
      )}
    </article>
  );
}

interface EntryProps {
  readonly comment: Comment;
  readonly everybody: readonly Participant[];
  readonly isFirst?: boolean;
}

function Entry({ comment, everybody, isFirst = false }: EntryProps) {
  const { t } = useTranslation();
  const { run, actor } = useSession();
  const undoToast = useUndoToast();
  const me = useStore(actor);
  const mayWrite = useMayComment();
  const [isEditing, setEditing] = useState(false);
  const { id, text, kind, authorId } = comment;
  const author = everybody.find((person) => person.id === authorId);
  const name = author?.name || comment.name || t('discussion.somebody');
  const mayChange = mayWrite && (authorId === me || everybody.some((one) => one.id === me && one.isFacilitator));
  const remove = () => {
    if (run(removeComment, { id }).ok) undoToast(t('discussion.removed'));
  };
  return (
    <div className={styles.entry} data-comment={id}>
      <span aria-hidden>
        <PersonBadge name={name} team={author?.team ?? 'none'} />
      </span>
      <div className={styles.words}>
        <p className={styles.who}>
          <strong dir="auto">{name}</strong> <Time at={comment.at} />
          {comment.editedAt !== null && <span className={styles.time}> · {t('discussion.edited')}</span>}
        </p>
        {isEditing ? (
          <CommentForm
            about={`words of comment ${id}`}
            label={t('discussion.placeholder')}
            text={text}
            autoFocus
            onCancel={() => setEditing(false)}
            onSend={(next) => {
              const isSent = run(editComment, { id, text: next }).ok;
              if (isSent) setEditing(false);
              return isSent;
            }}
          />
        ) : (
          <p className={styles.text} dir="auto">
            <WithNames text={text} names={everybody.filter((one) => comment.mentions.includes(one.id))} />
          </p>
        )}
      </div>
      {mayChange && !isEditing && (
        <Menu
          label={t('discussion.more', { name })}
          trigger={<IconButton label={t('discussion.more', { name })} icon={<IconDots size={16} stroke={1.75} />} />}
        >
          <MenuItem onAction={() => setEditing(true)}>{t('discussion.edit')}</MenuItem>
          {isFirst && (
            <MenuItem onAction={() => void run(askOrTell, { id, kind: kind === 'question' ? 'comment' : 'question' })}>
              {t(kind === 'question' ? 'discussion.makeComment' : 'discussion.makeQuestion')}
            </MenuItem>
          )}
          <MenuItem onAction={remove}>{t('discussion.remove')}</MenuItem>
        </Menu>
      )}
    </div>
  );
}

/** Of today the time of day alone. */
function Time({ at }: { at: number }) {
  const language = useLanguage();
  const { workshop } = useSession();
  const isToday = new Date(at).toDateString() === new Date(workshop.now()).toDateString();
  return (
    <time className={styles.time} dateTime={new Date(at).toISOString()}>
      {isToday ? formatTimeOfDay(language, at) : formatTime(language, at)}
    </time>
  );
}

/** The names that were meant stand out; what was typed stays as it is. */
function WithNames({ text, names }: { text: string; names: readonly Participant[] }) {
  const spoken = names
    .flatMap(({ name }) => [name, name.split(' ')[0]!])
    .filter((name) => name !== '')
    .sort((left, right) => right.length - left.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (spoken.length === 0) return text;
  return text
    .split(new RegExp(`(@(?:${spoken.join('|')}))`, 'giu'))
    .map((part, at) => (at % 2 === 1 ? <b key={at}>{part}</b> : part));
}
