import type { Owner } from '@patchbay/access';
import fc from 'fast-check';
import { priorityRules } from './priority-rules';
import { recordTypes, type Candidate, type RoutingQuestion } from './question';
import { route } from './route';

/* Few values per fact, so that candidates often tie on one rule and differ on a later one. */
const owner: fc.Arbitrary<Owner> = fc.record({
  kind: fc.constantFrom('user', 'team'),
  id: fc.constantFrom('sam', 'zoe', 'west'),
});
const instant = fc.constantFrom(0, 1, 2).map((day) => new Date(Date.UTC(2026, 0, 1 + day)));
const candidate: fc.Arbitrary<Candidate> = fc.record({
  recordId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  type: fc.constantFrom(...recordTypes),
  owner,
  ownerTeamIds: fc.subarray(['west', 'north']),
  isActive: fc.boolean(),
  updatedAt: instant,
  lastMessageAt: fc.option(instant),
});
const question: fc.Arbitrary<RoutingQuestion> = fc.record({
  numberOwner: owner,
  movedToRecordId: fc.option(fc.constantFrom('a', 'b', 'nobody')),
  candidates: fc.uniqueArray(candidate, { selector: ({ recordId }) => recordId, maxLength: 8 }),
});
const threeOf = question.filter(({ candidates }) => candidates.length >= 3);

const compare = (first: Candidate, second: Candidate, asked: RoutingQuestion): number =>
  priorityRules.map((rule) => rule.compare(first, second, asked)).find((order) => order !== 0) ?? 0;

/** The facts of a candidate, rule by rule; smaller is better. A second, independent reading of the product's rules. */
function standing(candidate: Candidate, { numberOwner, movedToRecordId }: RoutingQuestion): (number | string)[] {
  const { recordId, type, ownerTeamIds, isActive, updatedAt, lastMessageAt } = candidate;
  const isOf = (owner: Owner) => owner.kind === numberOwner.kind && owner.id === numberOwner.id;
  return [
    recordId === movedToRecordId ? 0 : 1,
    lastMessageAt === null ? 1 : -lastMessageAt.getTime(),
    numberOwner.kind === 'user' && isOf(candidate.owner) ? 0 : 1,
    numberOwner.kind === 'team' && ownerTeamIds.includes(numberOwner.id) ? 0 : 1,
    ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'].indexOf(type),
    isActive ? 0 : 1,
    -updatedAt.getTime(),
    recordId,
  ];
}

const firstDifference = (first: Candidate, second: Candidate, asked: RoutingQuestion): number => {
  const other = standing(second, asked);
  return standing(first, asked).findIndex((value, rule) => value !== other[rule]);
};

test('the order is total: of two records, exactly one comes first', () => {
  fc.assert(
    fc.property(threeOf, (asked) => {
      for (const first of asked.candidates)
        for (const second of asked.candidates) {
          expect(Math.sign(compare(first, second, asked))).toBe(-Math.sign(compare(second, first, asked)) + 0);
          expect(compare(first, second, asked) === 0).toBe(first === second);
        }
    }),
  );
});

test('the order is transitive', () => {
  fc.assert(
    fc.property(threeOf, (asked) => {
      const { candidates } = asked;
      for (const a of candidates)
        for (const b of candidates)
          for (const c of candidates)
            if (compare(a, b, asked) < 0 && compare(b, c, asked) < 0) expect(compare(a, c, asked)).toBeLessThan(0);
    }),
  );
});

test('the order of the candidates does not matter, and the candidates are not changed', () => {
  const shuffled = question.chain((asked) =>
    fc
      .shuffledSubarray([...asked.candidates], { minLength: asked.candidates.length })
      .map((candidates) => [asked, { ...asked, candidates }] as const),
  );
  fc.assert(
    fc.property(shuffled, ([asked, reordered]) => {
      const before = reordered.candidates.map(({ recordId }) => recordId);
      expect(route(reordered)).toEqual(route(asked));
      expect(reordered.candidates.map(({ recordId }) => recordId)).toEqual(before);
    }),
  );
});

test('the ranks follow the facts, and every candidate has a rank', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const byFacts = [...asked.candidates].sort((first, second) => {
        const rule = firstDifference(first, second, asked);
        return (standing(first, asked)[rule] ?? 0) < (standing(second, asked)[rule] ?? 0) ? -1 : 1;
      });
      const { recordId, candidates } = route(asked);
      expect(candidates.map((ranked) => [ranked.recordId, ranked.rank])).toEqual(
        byFacts.map((ranked, place) => [ranked.recordId, place + 1]),
      );
      expect(recordId).toBe(byFacts[0]?.recordId ?? null);
    }),
  );
});

test('a loser lost by the first rule that tells it from the chosen record, and the runner-up names the decision', () => {
  fc.assert(
    fc.property(threeOf, (asked) => {
      const { candidates, decidedBy, recordId } = route(asked);
      const byId = new Map(asked.candidates.map((one) => [one.recordId, one]));
      const chosen = byId.get(recordId ?? '') as Candidate;
      candidates.forEach((ranked, place) => {
        const rule = firstDifference(chosen, byId.get(ranked.recordId) as Candidate, asked);
        expect(ranked.lostBy).toBe(place === 0 ? null : priorityRules[rule]?.name);
      });
      expect(decidedBy).toBe(candidates[1]?.lostBy);
    }),
  );
});

test('a losing candidate changes neither the choice nor why the others lost', () => {
  fc.assert(
    fc.property(threeOf, (asked) => {
      const decision = route(asked);
      const last = decision.candidates.at(-1);
      const without = route({
        ...asked,
        candidates: asked.candidates.filter(({ recordId }) => recordId !== last?.recordId),
      });
      expect(without.candidates).toEqual(decision.candidates.slice(0, -1));
      expect(without.recordId).toBe(decision.recordId);
    }),
  );
});
