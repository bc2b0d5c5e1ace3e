import { fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { Button } from '../../../src/client/components/button';
import { ConfirmDialog, Sheet } from '../../../src/client/components/sheet';

function Opener(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>补录</Button>
      <Sheet
        isOpen={isOpen}
        title="补录回执"
        onClose={() => setIsOpen(false)}
        footer={<Button onPress={() => undefined}>保存</Button>}
      />
    </>
  );
}

function openSheet(): HTMLElement {
  const opener = screen.getByRole('button', { name: '补录' });
  opener.focus();
  fireEvent.click(opener);
  return opener;
}

describe('a sheet', () => {
  test('is a named dialog that takes the focus and gives it back', () => {
    render(<Opener />);
    const opener = openSheet();
    const dialog = screen.getByRole('dialog', { name: '补录回执' });
    expect(document.activeElement).toBe(dialog);
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test('keeps the Tab key inside', () => {
    render(<Opener />);
    openSheet();
    const close = screen.getByRole('button', { name: '关闭' });
    const save = screen.getByRole('button', { name: '保存' });
    save.focus();
    fireEvent.keyDown(document, { key: 'Tab' });
    expect(document.activeElement).toBe(close);
    fireEvent.keyDown(document, { key: 'Tab', shiftKey: true });
    expect(document.activeElement).toBe(save);
  });

  test('closes by its cross', () => {
    render(<Opener />);
    openSheet();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('a question does nothing until it is answered, and takes one answer at a time', () => {
  const confirm = jest.fn();
  const cancel = jest.fn();
  const question = (isLoading: boolean): ReactElement => (
    <ConfirmDialog
      isOpen
      title="撤回这封信？"
      text="52 位家长会看到已撤回。"
      confirmLabel="撤回"
      kind="danger"
      isLoading={isLoading}
      onConfirm={confirm}
      onCancel={cancel}
    />
  );
  const { rerender } = render(question(false));
  expect(confirm).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '撤回' }));
  rerender(question(true));
  fireEvent.click(screen.getByRole('button', { name: '撤回' }));
  expect(confirm).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(cancel).toHaveBeenCalledTimes(1);
});
