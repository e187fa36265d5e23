// Random commands on target customers, the buying center and terms.
import {
  addRole,
  addSixRoles,
  listRoles,
  moveRole,
  parts,
  removeRole,
  roleKinds,
  setAddressing,
  setPart,
  updateRole,
} from '../../src/domain/customer/buyingRoles.ts';
import {
  addProofCustomer,
  addTargetCustomer,
  addTrait,
  customerTraits,
  listTargetCustomers,
  moveTargetCustomer,
  moveTrait,
  proofAnswers,
  proofCustomers,
  proofOutcomes,
  removeProofCustomer,
  removeTargetCustomer,
  removeTrait,
  setProof,
  traitKinds,
  updateProofCustomer,
  updateTargetCustomer,
  updateTrait,
} from '../../src/domain/customer/targetCustomers.ts';
import { questions } from '../../src/domain/questions/questions.ts';
import { orderedStages } from '../../src/domain/journey/stages.ts';
import { listTouchpoints } from '../../src/domain/journey/touchpoints.ts';
import { listParticipants } from '../../src/domain/people/participants.ts';
import { insertRecord, listRecords } from '../../src/domain/record/collection.ts';
import {
  addChain,
  addCriterion,
  addTerm,
  criterionKinds,
  deciders,
  listTerms,
  moveCriterion,
  moveTerm,
  removeCriterion,
  removeTerm,
  termCriteria,
  updateCriterion,
  updateTerm,
} from '../../src/domain/terms/terms.ts';
import { closeDuel } from '../../src/domain/terms/duel.ts';
import { consentToTerm, objectToTerm, withdrawTermConsent } from '../../src/domain/terms/termStatus.ts';
import type { Workshop } from '../../src/domain/record/workshop.ts';
import { beforeOf, idOf, run, text, type Kind } from './randomInput.ts';
import type { Chance } from './seededRandom.ts';

export const customerKinds: Readonly<Record<string, Kind>> = {
  addTargetCustomer: (workshop, actor, chance) => run(workshop, actor, addTargetCustomer, { name: text(chance) }),
  updateTargetCustomer: (workshop, actor, chance) =>
    run(workshop, actor, updateTargetCustomer, {
      id: idOf(chance, listTargetCustomers(workshop.doc)),
      values: { industry: text(chance) },
    }),
  moveTargetCustomer: (workshop, actor, chance) => {
    const all = listTargetCustomers(workshop.doc);
    return run(workshop, actor, moveTargetCustomer, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeTargetCustomer: (workshop, actor, chance) =>
    run(workshop, actor, removeTargetCustomer, { id: idOf(chance, listTargetCustomers(workshop.doc)) }),
  addTrait: (workshop, actor, chance) =>
    run(workshop, actor, addTrait, {
      customerId: idOf(chance, listTargetCustomers(workshop.doc)),
      kind: chance.pick(traitKinds),
      text: text(chance),
    }),
  updateTrait: (workshop, actor, chance) =>
    run(workshop, actor, updateTrait, {
      id: idOf(chance, listRecords(workshop.doc, customerTraits)),
      values: { text: text(chance) },
    }),
  moveTrait: (workshop, actor, chance) => {
    const all = listRecords(workshop.doc, customerTraits);
    return run(workshop, actor, moveTrait, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeTrait: (workshop, actor, chance) =>
    run(workshop, actor, removeTrait, { id: idOf(chance, listRecords(workshop.doc, customerTraits)) }),
  addProofCustomer: (workshop, actor, chance) =>
    run(workshop, actor, addProofCustomer, {
      customerId: idOf(chance, listTargetCustomers(workshop.doc)),
      name: text(chance),
      outcome: chance.pick(proofOutcomes),
    }),
  updateProofCustomer: (workshop, actor, chance) =>
    run(workshop, actor, updateProofCustomer, {
      id: idOf(chance, listRecords(workshop.doc, proofCustomers)),
      values: { outcome: chance.pick(proofOutcomes) },
    }),
  removeProofCustomer: (workshop, actor, chance) =>
    run(workshop, actor, removeProofCustomer, { id: idOf(chance, listRecords(workshop.doc, proofCustomers)) }),
  setProof: (workshop, actor, chance) =>
    run(workshop, actor, setProof, {
      traitId: idOf(
        chance,
        listRecords(workshop.doc, customerTraits).filter(({ kind }) => kind === 'sign'),
      ),
      proofCustomerId: idOf(chance, listRecords(workshop.doc, proofCustomers)),
      holds: chance.pick(proofAnswers),
    }),
  addRole: (workshop, actor, chance) =>
    run(workshop, actor, addRole, {
      role: chance.pick(roleKinds),
      title: text(chance),
      customerId: chance.pickAny(listTargetCustomers(workshop.doc))?.id ?? null,
    }),
  addSixRoles: (workshop, actor) => run(workshop, actor, addSixRoles, {}),
  updateRole: (workshop, actor, chance) =>
    run(workshop, actor, updateRole, {
      id: idOf(chance, listRoles(workshop.doc)),
      values: { goals: text(chance), role: chance.pick(roleKinds) },
    }),
  moveRole: (workshop, actor, chance) => {
    const all = listRoles(workshop.doc);
    return run(workshop, actor, moveRole, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeRole: (workshop, actor, chance) =>
    run(workshop, actor, removeRole, { id: idOf(chance, listRoles(workshop.doc)) }),
  setPart: (workshop, actor, chance) =>
    run(workshop, actor, setPart, {
      roleId: idOf(chance, listRoles(workshop.doc)),
      stageId: idOf(chance, orderedStages(workshop.doc)),
      part: chance.pick(parts),
    }),
  setAddressing: (workshop, actor, chance) =>
    run(workshop, actor, setAddressing, {
      touchpointId: idOf(chance, listTouchpoints(workshop.doc)),
      roleId: idOf(chance, listRoles(workshop.doc)),
      isOn: chance.happens(0.7),
    }),
};

export const termKinds: Readonly<Record<string, Kind>> = {
  addTerm: (workshop, actor, chance) =>
    run(workshop, actor, addTerm, { nameDe: `B${chance.whole(99)}`, definition: text(chance) }),
  addChain: (workshop, actor) => run(workshop, actor, addChain, {}),
  updateTerm: (workshop, actor, chance) =>
    run(workshop, actor, updateTerm, {
      id: idOf(chance, listTerms(workshop.doc)),
      values: chance.happens(0.5)
        ? { definition: text(chance), decides: chance.pick(deciders) }
        : { aliases: [text(chance)] },
    }),
  moveTerm: (workshop, actor, chance) => {
    const all = listTerms(workshop.doc);
    return run(workshop, actor, moveTerm, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  removeTerm: (workshop, actor, chance) =>
    run(workshop, actor, removeTerm, { id: idOf(chance, listTerms(workshop.doc)) }),
  addCriterion: (workshop, actor, chance) =>
    run(workshop, actor, addCriterion, {
      termId: idOf(chance, listTerms(workshop.doc)),
      kind: chance.pick(criterionKinds),
      text: text(chance),
    }),
  updateCriterion: (workshop, actor, chance) =>
    run(workshop, actor, updateCriterion, {
      id: idOf(chance, listRecords(workshop.doc, termCriteria)),
      values: { text: text(chance) },
    }),
  moveCriterion: (workshop, actor, chance) => {
    const all = listRecords(workshop.doc, termCriteria);
    return run(workshop, actor, moveCriterion, { id: idOf(chance, all), beforeId: beforeOf(chance, all) });
  },
  closeDuel: (workshop, actor, chance) =>
    run(workshop, actor, closeDuel, { questionId: revealedDuel(workshop, chance) }),
  removeCriterion: (workshop, actor, chance) =>
    run(workshop, actor, removeCriterion, { id: idOf(chance, listRecords(workshop.doc, termCriteria)) }),
  consentToTerm: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, consentToTerm, { id: definedTerm(workshop, chance), participantId });
  },
  withdrawTermConsent: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, withdrawTermConsent, {
      id: idOf(chance, listTerms(workshop.doc)),
      participantId,
    });
  },
  objectToTerm: (workshop, _, chance) => {
    const participantId = idOf(chance, listParticipants(workshop.doc));
    return run(workshop, participantId, objectToTerm, {
      id: idOf(chance, listTerms(workshop.doc)),
      participantId,
      text: text(chance),
    });
  },
};

function definedTerm({ doc }: Workshop, chance: Chance): string {
  return idOf(
    chance,
    listTerms(doc).filter(({ definition }) => definition.trim() !== ''),
  );
}

/** As the counting computer writes it: no command of the domain reveals. */
function revealedDuel({ doc }: Workshop, chance: Chance): string {
  const result = [{ side: 'marketing', text: 'passt' }];
  const values = { kind: 'duel', subjectId: idOf(chance, listTerms(doc)), outcome: 'revealed', result } as const;
  return doc.transact(() => insertRecord(doc, questions, values), 'reveal');
}
