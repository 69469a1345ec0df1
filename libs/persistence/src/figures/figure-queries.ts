import {
  coverSpan,
  type Counts,
  type Figures,
  type FiguresBy,
  type FigureSpan,
  type LocalDay,
  localDays,
  maxFigures,
  type Piece,
} from '@patchbay/messaging';
import type { FigureScope } from '@patchbay/access';
import type { Pool } from 'pg';
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { limitOf } from '../sql/page';
import { instants, sqlOn, texts, uuids } from '../sql/statement';
import { addUp, sumNames } from './sums';

export interface FiguresQuestion extends FigureSpan {
  readonly by: FiguresBy;
  /** Only texts of these teams; null for all that the scope has. */
  readonly teamIds: readonly string[] | null;
}

export interface FigureQueries {
  /** Only of what the scope has. By day in their order, and every day; otherwise those with the most texts first. */
  list(scope: FigureScope, question: FiguresQuestion): Promise<Figures[]>;
}

interface Row extends Counts {
  readonly key: string | null;
  readonly codes: Figures['failures'][number]['code'][];
  readonly codeCounts: number[];
  readonly bins: number[];
  readonly binCounts: number[];
}

export function createFigureQueries(dataSource: DataSource | Pool): FigureQueries {
  const db = sqlOn(dataSource);
  return {
    async list(scope, question) {
      if (scope.kind === 'nothing') return [];
      const teams = teamsOf(scope, question);
      const days = question.by === 'DAY' ? localDays(question.from, question.until, question.timeZone) : [];
      const rows = await db.run<Row>(statementOf(teams, question, days));
      if (question.by === 'TOTAL') return [read(rows[0] ?? noTexts, { subjectId: null, day: null })];
      if (question.by !== 'DAY') return rows.map((row) => read(row, { subjectId: row.key, day: null }));
      const byDay = new Map(rows.map((row) => [row.key, row]));
      return days.map(({ day }) => read(byDay.get(day) ?? noTexts, { subjectId: null, day }));
    },
  };
}

/** Null for all. */
function teamsOf(scope: FigureScope, { teamIds }: FiguresQuestion): readonly string[] | null {
  if (scope.kind !== 'teams') return teamIds;
  return teamIds === null ? [...scope.teamIds] : teamIds.filter((id) => scope.teamIds.has(id));
}

const zeroCounts = {
  received: 0,
  sent: 0,
  delivered: 0,
  failed: 0,
  optOuts: 0,
  newLeads: 0,
  answered: 0,
  unanswered: 0,
};
const noTexts: Row = { ...zeroCounts, key: null, codes: [], codeCounts: [], bins: [], binCounts: [] };

const read = (
  { key: _, codes, codeCounts, bins, binCounts, ...counts }: Row,
  about: Pick<Figures, 'subjectId' | 'day'>,
): Figures => ({
  ...counts,
  ...about,
  failures: codes
    .map((code, index) => ({ code, count: codeCounts[index]! }))
    .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)),
  answerTimes: bins.map((bin, index) => ({ bin, count: binCounts[index]! })),
});

type KeyedPiece = Omit<Piece, 'step'> & { readonly key: string; readonly step: Piece['step'] | 'TEAM_HOUR' };

/** Sums of hours have no numbers and users, so only days use them. */
function piecesOf(
  { by, from, until }: FiguresQuestion,
  teams: readonly string[] | null,
  days: readonly LocalDay[],
): KeyedPiece[] {
  if (by !== 'DAY') return coverSpan(from, until, ['MONTH', 'DAY', 'QUARTER']).map((piece) => ({ ...piece, key: '' }));
  return days.flatMap(({ day, ...span }) =>
    coverSpan(span.from, span.until, ['HOUR', 'QUARTER']).map(({ step, ...piece }) => ({
      ...piece,
      key: day,
      step: step === 'HOUR' && teams !== null ? 'TEAM_HOUR' : step,
    })),
  );
}

/** A text of several teams is part of each of them. Of teams that are not asked about, nothing is said. */
const eachTeam = (teams: readonly string[] | null): Sql => sql`LEFT JOIN LATERAL unnest(team_ids) AS team (id) ON
  ${teams === null ? raw('true') : sql`team.id = ANY (${uuids(teams)})`}`;

const keys: Readonly<Record<FiguresBy, string>> = {
  USER: 'user_id',
  TEAM: 'team.id',
  PHONE_NUMBER: 'phone_number_id',
  DAY: 'piece.key::date',
  TOTAL: '0',
};

function statementOf(teams: readonly string[] | null, question: FiguresQuestion, days: readonly LocalDay[]): Sql {
  const pieces = piecesOf(question, teams, days);
  const within = teams === null ? empty : sql`AND team_ids && ${uuids(teams)}`;
  return sql`
    WITH part AS MATERIALIZED (
      SELECT ${raw(keys[question.by])} AS key, ${sumNames}
      FROM unnest(${texts(pieces.map(({ key }) => key))}, ${texts(pieces.map(({ step }) => step))},
        ${instants(pieces.map(({ from }) => from))}, ${instants(pieces.map(({ until }) => until))})
        AS piece (key, step, starts_at, ends_at)
      -- Piece by piece, each along the index.
      CROSS JOIN LATERAL (
        SELECT * FROM figure WHERE figure.step = piece.step AND at >= starts_at AND at < ends_at ${within} OFFSET 0
      ) AS figure
      ${question.by === 'TEAM' ? eachTeam(teams) : empty}
    )
    SELECT key::text, received, sent, delivered, failed, opt_outs AS "optOuts", new_leads AS "newLeads", answered, unanswered,
      to_jsonb(failure_codes) AS codes, to_jsonb(failure_counts) AS "codeCounts", to_jsonb(answer_bins) AS bins,
      to_jsonb(answer_counts) AS "binCounts"
    FROM (${addUp(['key'], 'part')}) AS added
    ORDER BY received + sent DESC, added.key LIMIT ${limitOf(maxFigures)}`;
}
