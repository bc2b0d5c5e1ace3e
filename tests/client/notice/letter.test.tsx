import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { Letter } from '../../../src/client/features/notice/letter';
import type { Block } from '../../../src/shared/domain/letter';

const previewImage = jest.fn<Promise<void>, [{ urls: string[] }]>(async () => undefined);
beforeEach(() => {
  previewImage.mockClear();
  Object.assign(Taro, { previewImage });
});

const PICTURE: Block = { type: 'picture', fileId: 'f1', caption: '附近水域' };
const link = (name: string) => ({ fileId: 'f1', url: `http://127.0.0.1:1/files/${name}` });
const image = (): HTMLImageElement => {
  const found = document.querySelector('img');
  if (!found) throw new Error('no picture is shown');
  return found;
};

describe('a picture of a letter', () => {
  const reload = jest.fn<Promise<void>, []>(async () => undefined);
  const letter = (name: string) => <Letter blocks={[PICTURE]} pictures={{ links: [link(name)], reload }} />;
  beforeEach(() => reload.mockClear());

  test('is shown with its words, and fills the screen at a tap', () => {
    render(letter('one'));
    expect(image().getAttribute('src')).toBe('../api/files/one');
    screen.getByText('附近水域');
    fireEvent.click(screen.getByRole('button', { name: '附近水域，点开看大图' }));
    expect(previewImage).toHaveBeenCalledWith({ current: '../api/files/one', urls: ['../api/files/one'] });
  });

  test('keeps the link that works when the letter is asked for anew', () => {
    const { rerender } = render(letter('one'));
    fireEvent.load(image());
    rerender(letter('two'));
    expect(image().getAttribute('src')).toBe('../api/files/one');
  });

  test('that does not load leaves its words, and is loaded again by a new link', async () => {
    const { rerender } = render(letter('one'));
    fireEvent.error(image());
    screen.getByText('图片没有显示出来：附近水域');
    fireEvent.click(screen.getByRole('button', { name: '重新加载' }));
    rerender(letter('two'));
    await waitFor(() => expect(image().getAttribute('src')).toBe('../api/files/two'));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('that is gone leaves its words', () => {
    render(<Letter blocks={[PICTURE]} pictures={{ links: [], reload }} />);
    screen.getByText('图片没有显示出来：附近水域');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('a table of a letter', () => {
  const rows = [
    ['日期', '安排', '负责人', '电话'],
    ['1月20日', '放假离校', '班主任', ''],
  ];
  const table = (part: Partial<Extract<Block, { type: 'table' }>>): Block => ({
    type: 'table',
    rows,
    hasHeader: true,
    ...part,
  });

  test('of more than three columns tells each value under its column’s name', () => {
    render(<Letter blocks={[table({})]} />);
    const [, body] = within(screen.getByRole('table')).getAllByRole('row');
    if (!body) throw new Error('the table has no second row');
    expect(
      within(body)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['日期1月20日', '安排放假离校', '负责人班主任', '电话']);
  });

  test('of few columns stands side by side, without the names repeated', () => {
    render(<Letter blocks={[table({ rows: rows.map((row) => row.slice(0, 2)) })]} />);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['日期', '安排']);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['1月20日', '放假离校']);
  });

  test('without a header is told as it stands', () => {
    render(<Letter blocks={[table({ hasHeader: false })]} />);
    expect(screen.queryByRole('columnheader')).toBeNull();
    expect(screen.getAllByRole('cell')).toHaveLength(8);
  });
});
