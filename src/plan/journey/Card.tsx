// A touchpoint on the map: title, channel, weight as filled fields on the owner's side, evidence and contact person.
import { initials, type Participant, type Side } from '../../domain/people/participants.ts';
import type { PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { cleanLine } from '../text/plainText.ts';
import { titleOf, usePlanText } from '../text/planText.ts';
import { ChannelIcon, EvidenceIcon } from '../drawing/shapes.tsx';

export interface CardProps {
  readonly touchpoint: PlanTouchpoint;
  readonly lead: Participant | undefined;
}

export function Card({ touchpoint, lead }: CardProps) {
  const { t, soften } = usePlanText();
  const { owner, weight, channel, evidence } = touchpoint;
  return (
    <div className="card" data-owner={owner} data-measure={`card:${touchpoint.id}`}>
      {(owner === 'marketing' || owner === 'both') && <Flank team="marketing" weight={weight} />}
      <div className="cardBody" dir="auto">
        <ChannelIcon channel={channel} />
        {soften(titleOf(t, touchpoint))}
        {(lead !== undefined || evidence !== 'assumption') && (
          <span className="cardMeta">
            <EvidenceIcon evidence={evidence} />
            {lead && (
              <span className="badge" data-team={lead.team}>
                {cleanLine(initials(lead.name))}
              </span>
            )}
          </span>
        )}
      </div>
      {(owner === 'sales' || owner === 'both') && <Flank team="sales" weight={weight} />}
    </div>
  );
}

/** Three fields, filled from below. */
function Flank({ team, weight }: { readonly team: Side; readonly weight: number }) {
  return (
    <div className="flank" data-team={team} aria-hidden="true">
      {[3, 2, 1].map((field) => (
        <i key={field} data-filled={field <= weight ? '' : undefined} />
      ))}
    </div>
  );
}
