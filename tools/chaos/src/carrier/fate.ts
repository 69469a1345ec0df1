import { chanceOf } from '../random';

/** What a text meets: by chance, but the same in every run with the same seed. */
export type Fate = 'refused' | 'busy' | 'fails after' | 'hangs up' | 'usual';

/** A refusal is for good. Every other fault meets a text once, so the next attempt goes well. */
export function createFates(seed: number): (text: string) => Fate {
  const met = new Set<string>();
  return (text) => {
    const chance = chanceOf(seed, 'fate', text);
    if (chance < 0.01) return 'refused';
    if (chance > 0.05 || met.has(text)) return 'usual';
    met.add(text);
    return chance < 0.025 ? 'busy' : chance < 0.04 ? 'fails after' : 'hangs up';
  };
}
