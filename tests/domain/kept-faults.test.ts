import { keptFaults } from '@shared/domain/kept-faults';
import { rowsOf } from './stand-ins';

const faulty = (count: number, name: string) =>
  rowsOf(...Array.from({ length: count }, (): [string, string] => ['三1班', name])).map((row) => ({
    row,
    reason: '缺少班级，请补上所在班级',
  }));

it('keeps some hundred faulty rows whole', () => {
  expect(keptFaults(faulty(500, '李雷'))).toEqual(faulty(500, '李雷'));
});

it('keeps the first of very many, and the first words of a very long cell, within what a document holds', () => {
  const kept = keptFaults(faulty(7_000, '𠮷'.repeat(5_000)));
  expect(kept.length).toBeGreaterThan(100);
  expect(kept[0]?.row.name).toBe('𠮷'.repeat(60));
  expect(kept.map(({ row }) => row.row)).toEqual(kept.map((_, index) => index + 2));
  expect(new TextEncoder().encode(JSON.stringify(kept)).length).toBeLessThan(300 * 1024);
});
