import { fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../src/client/components/button';
import { Card } from '../../../src/client/components/card';
import { Checks, Choice } from '../../../src/client/components/choice';
import { Field } from '../../../src/client/components/field';
import { ListRow } from '../../../src/client/components/list-row';
import { Page } from '../../../src/client/components/page';
import { RateRing } from '../../../src/client/components/rate-ring';
import { EmptyState, ErrorState, LoadingState } from '../../../src/client/components/states';
import { TextArea, TextInput } from '../../../src/client/components/text-input';

describe('a button', () => {
  test('can be pressed by hand and by keyboard', () => {
    const press = jest.fn();
    render(<Button onPress={press}>提交</Button>);
    const button = screen.getByRole('button', { name: '提交' });
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyDown(button, { key: ' ' });
    fireEvent.keyDown(button, { key: 'a' });
    expect(press).toHaveBeenCalledTimes(3);
  });

  test.each([{ isLoading: true }, { isDisabled: true }])('takes no tap while %j, and says so', (state) => {
    const press = jest.fn();
    render(
      <Button onPress={press} {...state}>
        提交
      </Button>,
    );
    const button = screen.getByRole('button', { name: '提交' });
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('can be named more exactly than it is labelled', () => {
    render(<Button label="打电话给王小明的家长">电话</Button>);
    expect(screen.getByRole('button', { name: '打电话给王小明的家长' }).textContent).toBe('电话');
  });
});

describe('choosing', () => {
  const OPTIONS = [
    { value: 'paper', label: '纸质', detail: '收到纸条' },
    { value: 'phone', label: '电话' },
  ] as const;

  test('one of several tells which one is chosen', () => {
    const choose = jest.fn();
    render(<Choice label="怎么答复" options={OPTIONS} value="paper" onChange={choose} />);
    screen.getByRole('radiogroup', { name: '怎么答复' });
    expect(screen.getByRole('radio', { checked: true }).textContent).toContain('纸质');
    fireEvent.keyDown(screen.getByRole('radio', { name: '电话' }), { key: ' ' });
    expect(choose).toHaveBeenCalledWith('phone');
  });

  test('several keeps the order of the options, not of the taps', () => {
    function Both(): ReactElement {
      const [values, setValues] = useState<('paper' | 'phone')[]>([]);
      return (
        <>
          <Checks label="渠道" options={OPTIONS} values={values} onChange={setValues} />
          <p>{values.join('+')}</p>
        </>
      );
    }
    render(<Both />);
    fireEvent.click(screen.getByRole('checkbox', { name: '电话' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '纸质，收到纸条' }));
    screen.getByText('paper+phone');
    fireEvent.click(screen.getByRole('checkbox', { name: '电话' }));
    screen.getByText('paper');
  });
});

describe('writing', () => {
  test('in a field gives the text, under the field’s name', () => {
    const write = jest.fn();
    render(
      <Field label="姓名" hint="真实姓名">
        <TextInput label="姓名" value="" onChange={write} />
      </Field>,
    );
    screen.getByText('真实姓名');
    fireEvent.change(screen.getByRole('textbox', { name: '姓名' }), { target: { value: '王建国' } });
    expect(write).toHaveBeenCalledWith('王建国');
  });

  test('what is wrong is announced and marks the field', () => {
    render(
      <Field label="备注" hint="可以不写" error="太长了">
        <TextArea label="备注" value="…" onChange={() => undefined} isInvalid />
      </Field>,
    );
    expect(screen.getByRole('alert').textContent).toBe('太长了');
    expect(screen.queryByText('可以不写')).toBeNull();
    expect(screen.getByRole('textbox', { name: '备注' }).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('figures', () => {
  test('are named rates with their counts, never bare percentages', () => {
    const { container } = render(<RateRing rate={{ name: '签收率', done: 48, total: 52 }} />);
    screen.getByRole('img', { name: '签收率：52 人中有 48 人' });
    expect(container.textContent).toBe('48/52签收率');
  });

  test('stand at the start, not at NaN, for a class without children', () => {
    const { container } = render(<RateRing rate={{ name: '签收率', done: 0, total: 0 }} />);
    expect(container.innerHTML).not.toContain('NaN');
    expect(container.innerHTML).toContain('0deg');
  });
});

describe('a page', () => {
  test('offers the way back only where there is one, and says when it is offline', () => {
    const back = jest.fn();
    const { rerender } = render(
      <Page title="通知" textScale={1.2} onBack={back} offlineNote="没有网络">
        信
      </Page>,
    );
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(back).toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('没有网络');
    screen.getByRole('heading', { name: '通知' });
    rerender(
      <Page title="通知" textScale={1}>
        信
      </Page>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('sets the size that all its text is measured by', () => {
    const { container } = render(
      <Page title="通知" textScale={1.6}>
        信
      </Page>,
    );
    const frame = container.querySelector<HTMLElement>('.text-scale');
    expect(frame?.style.getPropertyValue('--fs')).toBe('1.6');
  });
});

describe('empty, loading and failed', () => {
  test('each say what they are', () => {
    const retry = jest.fn();
    render(
      <>
        <EmptyState title="都完成了" detail="有新的通知会提醒您" mood="done" />
        <LoadingState cards={2} />
        <ErrorState sentence="网络没有连上。" onRetry={retry} />
      </>,
    );
    screen.getByText('都完成了');
    screen.getByRole('status', { name: '正在加载' });
    expect(screen.getByRole('alert').textContent).toContain('网络没有连上。');
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('a card and a row', () => {
  test('are buttons only when they can be pressed', () => {
    const press = jest.fn();
    const { rerender } = render(
      <Card>
        <ListRow title="王小明" detail="三年级2班" />
      </Card>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    rerender(
      <Card>
        <ListRow title="王小明" onPress={press} label="打开王小明" />
      </Card>,
    );
    fireEvent.click(screen.getByRole('button', { name: '打开王小明' }));
    expect(press).toHaveBeenCalledTimes(1);
  });
});
