// Others on the board: named cursors, what they have selected and drag, and cards flying to where others have put them.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { usePresence } from '../../session/hooks.ts';
import type { OtherPerson, SharedPlace } from '../../session/presence.ts';
import { useStore } from '../../base/store.ts';
import { useBoard, useSelected } from '../view/BoardContext.ts';
import { cardPoint } from '../view/boardScroll.ts';
import type { Flight } from '../view/boardState.ts';
import { iconOf } from '../../../plan/drawing/iconPaths.ts';
import { CardFace } from '../cards/CardFace.tsx';
import { cellPadding } from '../view/geometry.ts';
import { LaserTrail } from './LaserTrail.tsx';
import { NamePlate } from './NamePlate.tsx';
import { fromShared } from '../view/sharedPlace.ts';
import cardStyles from '../cards/Card.module.css';
import styles from './PresenceLayer.module.css';

const flightTime = 220;
const fadesAfter = 8000;
/** Milliseconds between two messages of one person. */
const messagePause = 110;

export function PresenceLayer() {
  const view = useBoard();
  const others = usePresence();
  const flights = useStore(view.flights);
  return (
    <div className={styles.layer} aria-hidden>
      {flights.map((flight) => (
        <FlyingCard key={flight.id} flight={flight} />
      ))}
      {others.map((person) => (
        <Other key={person.clientId} person={person} />
      ))}
      <OwnLaser />
    </div>
  );
}

function Other({ person }: { person: OtherPerson }) {
  const { cursor, dragging, selection, laser, name, team } = person;
  return (
    <>
      {!dragging &&
        selection.map((id) => <SelectedCard key={id} id={id} person={person} isNamed={id === selection[0]} />)}
      {dragging?.ids[0] && <CarriedCard id={dragging.ids[0]} place={dragging} />}
      {laser && <LaserTrail laser={laser} name={name} team={team} spread={messagePause} />}
      {cursor && <Cursor place={cursor} person={person} />}
    </>
  );
}

function OwnLaser() {
  const { mine } = useBoard().session;
  const laser = useSelected(mine, (presence) => presence.laser);
  const { name, team } = mine.get();
  return laser && <LaserTrail laser={laser} name={name} team={team} spread={0} />;
}

function Cursor({ place, person: { name, team, hand } }: { place: SharedPlace; person: OtherPerson }) {
  const { x, y } = useHere(place);
  const { t } = useTranslation();
  const isResting = useResting(`${place.x} ${place.y}`);
  return (
    <div
      className={styles.cursor}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      data-team={team}
      data-resting={isResting || undefined}
      data-other-cursor={name}
    >
      <svg width="18" height="18" viewBox="0 0 18 18">
        <path d="M2 1.5 15.5 8 9.3 9.9 6.6 16Z" />
      </svg>
      <NamePlate name={name || t('app.people.guest')} team={team} hasHandRaised={hand !== null} />
    </div>
  );
}

/**
 * A place that somebody else has shown, in board pixels of this window; follows when rows or columns here change their
 * size.
 */
function useHere(place: SharedPlace): SharedPlace {
  const view = useBoard();
  useStore(view.places);
  useStore(view.column);
  return fromShared(view, place);
}

/** True when nothing has moved for a while: a cursor that somebody left lying fades. */
function useResting(place: string): boolean {
  const [restingAt, setRestingAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRestingAt(place), fadesAfter);
    return () => clearTimeout(timer);
  }, [place]);
  return restingAt === place;
}

function SelectedCard({ id, person, isNamed }: { id: string; person: OtherPerson; isNamed: boolean }) {
  const view = useBoard();
  const touchpoint = useStore(view.index.touchpoint(id));
  const column = useStore(view.column);
  // The place of a card depends on everything above it.
  useStore(view.places);
  if (!touchpoint) return null;
  const { x, y } = cardPoint(view, id);
  const size = { width: column - 2 * cellPadding.x, height: view.layout.heightOf(touchpoint) };
  return (
    <div className={styles.place} style={{ left: x, top: y, ...size }}>
      <span className={cardStyles.others} data-team={person.team} data-other-selection={person.name}>
        {isNamed && <span className={cardStyles.otherName}>{person.name}</span>}
      </span>
    </div>
  );
}

/** The card that somebody else is dragging, under that person's cursor. */
function CarriedCard({ id, place }: { id: string; place: SharedPlace }) {
  const { x, y } = useHere(place);
  return <CardCopy id={id} style={{ transform: `translate(${x - 30}px, ${y - 20}px)` }} className={styles.carried!} />;
}

function FlyingCard({ flight: { id, from, to } }: { flight: Flight }) {
  const view = useBoard();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const land = () => view.flights.set(view.flights.get().filter((flight) => flight.id !== id));
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const flight = element.current?.animate(
      [{ transform: `translate(${from.x}px, ${from.y}px)` }, { transform: `translate(${to.x}px, ${to.y}px)` }],
      { duration: isStill ? 0 : flightTime, easing: 'cubic-bezier(.2,.8,.2,1)', fill: 'both' },
    );
    if (!flight) land();
    else flight.finished.then(land, land);
    return () => flight?.cancel();
  }, [view, id, from, to]);
  return <CardCopy id={id} elementRef={element} className={styles.flying!} />;
}

interface CardCopyProps {
  readonly id: string;
  readonly className: string;
  readonly style?: { readonly transform: string };
  readonly elementRef?: React.Ref<HTMLDivElement>;
}

function CardCopy({ id, className, style, elementRef }: CardCopyProps) {
  const view = useBoard();
  const touchpoint = useStore(view.index.touchpoint(id));
  const column = useStore(view.column);
  const lead = useSelected(view.index.participants, (people) =>
    people.find((person) => person.id === touchpoint?.leadId),
  );
  if (!touchpoint) return null;
  const size = { width: column - 2 * cellPadding.x, height: view.layout.heightOf(touchpoint) };
  return (
    <div ref={elementRef} className={`${styles.copy} ${className}`} style={style}>
      <div
        className={`${cardStyles.card} ${cardStyles.overlay}`}
        style={size}
        data-owner={touchpoint.place.owner}
        data-icon={iconOf(touchpoint.channel)}
      >
        <CardFace touchpoint={touchpoint} lines={view.layout.lines(touchpoint)} lead={lead} />
      </div>
    </div>
  );
}
