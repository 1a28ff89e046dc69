import { describe, expect, it } from 'vitest';
import { conllF1, f1Of, scoreCoreference } from '../../../../src/eval/language/coreference.js';
import { withHeadsOf } from '../../../../src/eval/language/with-heads-of.js';

const chains = (...lists: number[][]) =>
  lists.map((list) => list.map((head) => ({ span: { start: head, end: head + 1 }, head })));

const share = ([right, all]: readonly [number, number]) => right / all;

describe('scoreCoreference', () => {
  it('gives the figures of the worked example of the reference scorer (Pradhan et al. 2014, section 4)', () => {
    const [a, b, c, d, e, f, g, h, i] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
    const { muc, bCubed, ceafE } = scoreCoreference(
      chains([a, b, c], [d, e, f, g]),
      chains([a, b], [c, d], [f, g, h, i]),
    );
    expect(share(muc.recall)).toBeCloseTo(0.4, 4);
    expect(share(muc.precision)).toBeCloseTo(0.4, 4);
    expect(share(bCubed.recall)).toBeCloseTo(0.4167, 4);
    expect(share(bCubed.precision)).toBeCloseTo(0.5, 4);
    expect(share(ceafE.recall)).toBeCloseTo(0.65, 4);
    expect(share(ceafE.precision)).toBeCloseTo(0.4333, 4);
  });

  // Figures of scorch 0.2.0, a scorer checked against the reference scorer; cases in which both sides hold every mention.
  it.each([
    [chains([1, 2, 3], [4, 5, 6, 7]), chains([1, 2], [3, 4, 5], [6, 7]), 0.66667, 0.63605, 0.58667],
    [chains([1, 2, 3, 4, 5]), chains([1, 2], [3, 4, 5]), 0.85714, 0.68421, 0.5],
  ])('agrees with another scorer (case %#)', (gold, found, muc, bCubed, ceafE) => {
    const score = scoreCoreference(gold, found);
    expect(f1Of([score.muc])).toBeCloseTo(muc, 5);
    expect(f1Of([score.bCubed])).toBeCloseTo(bCubed, 5);
    expect(f1Of([score.ceafE])).toBeCloseTo(ceafE, 5);
    expect(conllF1([score])).toBeCloseTo((muc + bCubed + ceafE) / 3, 4);
  });

  it('gives 1 to the annotation itself and 0 to nothing', () => {
    const gold = chains([1, 2], [3, 4, 5]);
    expect(conllF1([scoreCoreference(gold, gold)])).toBeCloseTo(1, 12);
    expect(conllF1([scoreCoreference(gold, [])])).toBe(0);
    expect(conllF1([scoreCoreference([], [])])).toBe(0);
  });

  it('leaves out chains of one mention, as the reference scorer does', () => {
    const gold = chains([1, 2]);
    expect(scoreCoreference([...gold, ...chains([9])], gold)).toEqual(scoreCoreference(gold, gold));
  });
});

describe('withHeadsOf', () => {
  const name = { span: { start: 0, end: 12 }, head: 0, heads: [0, 7] };

  it('knows a name of several words by the head that the reader chose', () => {
    expect(withHeadsOf([[{ span: { start: 0, end: 12 }, head: 7 }]], [[name]])).toEqual([
      [{ span: name.span, head: 7 }],
    ]);
  });

  it('takes of two mentions inside a name the one that covers more of it', () => {
    const [inner, whole] = [
      { span: { start: 7, end: 12 }, head: 7 },
      { span: { start: 0, end: 12 }, head: 0 },
    ];
    expect(withHeadsOf([[inner], [whole]], [[name]])).toEqual([[{ span: name.span, head: 0 }]]);
  });

  it('keeps the head of a mention that can have but one, and of one that was not found', () => {
    const noun = { span: { start: 20, end: 30 }, head: 25 };
    expect(withHeadsOf([[{ span: { start: 20, end: 30 }, head: 20 }]], [[noun, name]])).toEqual([
      [noun, { span: name.span, head: 0 }],
    ]);
  });
});
