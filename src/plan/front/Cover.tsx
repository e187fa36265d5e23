// The cover: whose plan it is and who agreed on it. The picture yields where title and customer are long.
import { isolated } from '../../i18n/isolate.ts';
import { teams, type Participant, type Team } from '../../domain/people/participants.ts';
import { undecidedOf } from '../../domain/plan/gaps.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { hasNamesOnCover } from '../sheets/coverNames.ts';
import { cleanLine } from '../text/plainText.ts';
import { usePlanText, workshopTitle } from '../text/planText.ts';
import { daysOnCover } from './coverDays.ts';
import { CoverFigure, TeamShape } from '../drawing/shapes.tsx';

/**
 * Longest title and title with customer; the height of the picture in millimetres and the size of the title in points.
 */
const scales = [
  { name: 'large', title: 36, both: 100, figure: 127, points: 50 },
  { name: 'medium', title: 80, both: 180, figure: 105, points: 34 },
  { name: 'small', title: 160, both: 300, figure: 80, points: 24 },
  { name: 'smallest', title: Infinity, both: Infinity, figure: 50, points: 17 },
] as const;

export function Cover({ plan }: { readonly plan: Plan }) {
  const text = usePlanText();
  const { t, soften } = text;
  const title = workshopTitle(text, plan);
  const customer = cleanLine(plan.workshop.customer);
  const days = daysOnCover(text, plan);
  const undecided = undecidedOf(plan.gaps).length;
  const isSigned = plan.signatures.some(({ isValid }) => isValid);
  const scale = scales.find(
    (candidate) => title.length <= candidate.title && title.length + customer.length <= candidate.both,
  )!;
  return (
    <>
      <CoverFigure height={scale.figure} />
      <div className="coverText" data-scale={scale.name}>
        <p className="coverKind">{t('plan.kind')}</p>
        <h1 className="coverTitle" dir="auto" style={{ ['--title' as string]: `${titleSize(title, scale.points)}pt` }}>
          {soften(title)}
        </h1>
        {customer !== '' && (
          <p className="coverDetail" dir="auto">
            {customer}
          </p>
        )}
        {days.length > 0 && <p className="coverDetail">{days.join(' · ')}</p>}
        {isSigned && undecided > 0 && <p className="coverDetail">{t('closing.undecided', { count: undecided })}</p>}
      </div>
      {plan.participants.length > 0 &&
        (hasNamesOnCover(plan) ? (
          <Names participants={plan.participants} />
        ) : (
          <Counts participants={plan.participants} />
        ))}
    </>
  );
}

/**
 * Points at which the longest word fits a line of 170 mm, as far as that is not too small; a still longer one is
 * hyphenated.
 */
function titleSize(title: string, points: number): number {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  return Math.min(points, Math.max(17, Math.floor(170 / (longest * 0.565) / 0.3528)));
}

function Names({ participants }: Pick<Plan, 'participants'>) {
  const without = participants.filter(({ team }) => team === 'none');
  return (
    <div className="coverPeople">
      <TeamNames team="marketing" people={participants.filter(({ team }) => team === 'marketing')} />
      <TeamNames team="sales" people={participants.filter(({ team }) => team === 'sales')} />
      {without.length > 0 && <TeamNames team="none" people={without} />}
    </div>
  );
}

function TeamNames({ team, people }: { readonly team: Team; readonly people: readonly Participant[] }) {
  const { t } = usePlanText();
  return (
    <div className="team" data-team={team}>
      <p className="teamName">
        <TeamShape team={team} /> {t(`words.team.${team}`)}
      </p>
      {people.length === 0 && <p className="person">{t('plan.nobodyYet')}</p>}
      {people.map((person) => (
        <p key={person.id} className="person">
          <PersonLine person={person} />
        </p>
      ))}
    </div>
  );
}

/** Name, function, and whether this person facilitates. */
export function PersonLine({ person }: { readonly person: Participant }) {
  const { t } = usePlanText();
  const role = cleanLine(person.function);
  const isSaid = role.toLowerCase().includes(t('plan.facilitator').toLowerCase());
  return [
    isolated(cleanLine(person.name)),
    isolated(role),
    person.isFacilitator && !isSaid ? t('plan.facilitator') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function Counts({ participants }: Pick<Plan, 'participants'>) {
  const { t } = usePlanText();
  return (
    <div className="coverPeople">
      {teams.map((team) => {
        const count = participants.filter((participant) => participant.team === team).length;
        return (
          (count > 0 || team !== 'none') && (
            <div key={team} className="team" data-team={team}>
              <p className="teamName">
                <TeamShape team={team} /> {t(`words.team.${team}`)}
              </p>
              <p className="person">{t('plan.people', { count })}</p>
            </div>
          )
        );
      })}
    </div>
  );
}
