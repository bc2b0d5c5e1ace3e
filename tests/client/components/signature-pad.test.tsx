import type { Strokes } from '@shared/domain/strokes';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { SignatureDrawing } from '../../../src/client/components/signature/signature-drawing';
import {
  SignaturePad,
  type SignaturePadHandle,
} from '../../../src/client/components/signature/signature-pad';

const context = {
  setTransform: jest.fn(),
  clearRect: jest.fn(),
  beginPath: jest.fn(),
  moveTo: jest.fn(),
  lineTo: jest.fn(),
  quadraticCurveTo: jest.fn(),
  stroke: jest.fn(),
};
let size = { width: 340, height: 240 };

beforeEach(() => {
  size = { width: 340, height: 240 };
  jest.clearAllMocks();
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect')
    .mockImplementation(() => ({ left: 10, top: 20, ...size }) as DOMRect);
});
afterEach(() => jest.restoreAllMocks());

/** jsdom has no pointer events: a mouse event with the pointer's own members. */
function point(canvas: Element, type: string, x: number, y: number, pointerId = 1): void {
  const event = new MouseEvent(type, { clientX: x + 10, clientY: y + 20, bubbles: true });
  fireEvent(canvas, Object.assign(event, { pointerId }));
}

function stroke(canvas: Element, from: readonly [number, number], to: readonly [number, number]): void {
  point(canvas, 'pointerdown', ...from);
  point(canvas, 'pointermove', (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  point(canvas, 'pointermove', ...to);
  point(canvas, 'pointerup', ...to);
}

async function showPad(draft?: Strokes) {
  const onChange = jest.fn<void, [Strokes | null]>();
  const handle = createRef<SignaturePadHandle>();
  const { container } = render(<SignaturePad ref={handle} onChange={onChange} draft={draft} />);
  await act(async () => undefined);
  const canvas = container.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  return { canvas, onChange, handle };
}

describe('the signature pad', () => {
  test('gives the strokes when the pen is lifted, and takes the invitation away', async () => {
    const { canvas, onChange } = await showPad();
    screen.getByText('请在此处手写签名');
    stroke(canvas, [20, 20], [200, 200]);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({
      v: 1,
      width: 1000,
      paths: [[59, 59, 265, 265, 264, 264]],
    });
    expect(screen.queryByText('请在此处手写签名')).toBeNull();
  });

  test('reports a dot as nothing', async () => {
    const { canvas, onChange } = await showPad();
    point(canvas, 'pointerdown', 50, 50);
    point(canvas, 'pointerup', 50, 50);
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  test('is sharp: as many pixels as the screen has', async () => {
    Object.defineProperty(window, 'devicePixelRatio', { value: 3, configurable: true });
    const { canvas } = await showPad();
    expect([canvas.width, canvas.height]).toEqual([1020, 720]);
    Object.defineProperty(window, 'devicePixelRatio', { value: 1, configurable: true });
  });

  test('follows one pointer: a resting palm draws nothing', async () => {
    const { canvas, onChange } = await showPad();
    point(canvas, 'pointerdown', 20, 20, 1);
    point(canvas, 'pointerdown', 300, 200, 2);
    point(canvas, 'pointermove', 310, 210, 2);
    point(canvas, 'pointermove', 200, 200, 1);
    point(canvas, 'pointerup', 310, 210, 2);
    expect(onChange).not.toHaveBeenCalled();
    point(canvas, 'pointerup', 200, 200, 1);
    expect(onChange.mock.calls[0]?.[0]?.paths).toHaveLength(1);
  });

  test('keeps the browser from turning the page back at a stroke to the side', async () => {
    const { canvas } = await showPad();
    expect(canvas.style.touchAction).toBe('none');
  });

  test('takes back the last stroke, or all of them', async () => {
    const { canvas, onChange, handle } = await showPad();
    stroke(canvas, [20, 20], [200, 200]);
    stroke(canvas, [20, 200], [200, 20]);
    fireEvent.click(screen.getByRole('button', { name: '撤销上一笔' }));
    expect(onChange.mock.lastCall?.[0]?.paths).toHaveLength(1);
    act(() => handle.current?.clear());
    expect(onChange).toHaveBeenLastCalledWith(null);
    screen.getByText('请在此处手写签名');
  });

  test('offers nothing to take back on empty paper', async () => {
    await showPad();
    expect(screen.getByRole('button', { name: '撤销上一笔' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('takes the whole screen at a tap, on the same canvas, with the ink that was there', async () => {
    const { canvas, onChange } = await showPad();
    stroke(canvas, [20, 20], [200, 200]);
    context.stroke.mockClear();
    size = { width: 300, height: 700 };
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '横过来写' })));
    expect(document.querySelector('canvas')).toBe(canvas);
    expect([canvas.width, canvas.height]).toEqual([300, 700]);
    expect(context.stroke).toHaveBeenCalled();
    // Down the screen is along the line.
    stroke(canvas, [150, 100], [150, 600]);
    const { paths = [], height } = onChange.mock.lastCall?.[0] ?? {};
    expect(height).toBe(429);
    expect(paths[1]).toEqual([143, 214, 357, 0, 357, 0]);
    size = { width: 340, height: 240 };
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '写好了' })));
    screen.getByRole('button', { name: '横过来写' });
    stroke(canvas, [300, 20], [320, 60]);
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ height: 706 });
    expect(onChange.mock.lastCall?.[0]?.paths).toHaveLength(3);
  });

  test('says how to hold the phone while the paper is the whole screen and empty', async () => {
    await showPad();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '横过来写' })));
    screen.getByText('横着写下您的姓名');
  });

  test('shows a draft again and goes on from it', async () => {
    const draft: Strokes = { v: 1, width: 1000, height: 706, paths: [[100, 100, 300, 300]] };
    const { canvas, onChange } = await showPad(draft);
    expect(context.stroke).toHaveBeenCalled();
    expect(screen.queryByText('请在此处手写签名')).toBeNull();
    stroke(canvas, [20, 200], [200, 20]);
    expect(onChange.mock.lastCall?.[0]?.paths[0]).toEqual(draft.paths[0]);
    expect(onChange.mock.lastCall?.[0]?.paths).toHaveLength(2);
  });

  test('draws everything again, undistorted, when the window changes', async () => {
    const { canvas, onChange } = await showPad();
    stroke(canvas, [20, 20], [200, 200]);
    context.stroke.mockClear();
    size = { width: 170, height: 240 };
    await act(async () => void window.dispatchEvent(new Event('resize')));
    expect(context.stroke).toHaveBeenCalled();
    stroke(canvas, [10, 100], [100, 10]);
    // The line of 45 degrees is one still, in a paper half as wide.
    const [, , ...steps] = onChange.mock.lastCall?.[0]?.paths[0] ?? [];
    expect(steps).toHaveLength(4);
    expect([steps[0], steps[2]]).toEqual([steps[1], steps[3]]);
  });
});

test('a stored signature is named after its signer', () => {
  const strokes: Strokes = { v: 1, width: 1000, height: 706, paths: [[100, 100, 300, 300]] };
  render(<SignatureDrawing strokes={strokes} signerName="王建国" />);
  screen.getByRole('img', { name: '王建国的手写签名' });
});
