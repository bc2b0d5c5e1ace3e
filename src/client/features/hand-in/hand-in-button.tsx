import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Section } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { texts } from './texts';

/** Opens what can be handed in of one notice. `children` is drawn anew with each opening. */
export function HandInButton({ children }: { children: () => ReactNode }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="text" size="small" onPress={() => setIsOpen(true)}>
        {texts.open}
      </Button>
      <Sheet isOpen={isOpen} title={texts.open} onClose={() => setIsOpen(false)}>
        {isOpen && <Section>{children()}</Section>}
      </Sheet>
    </>
  );
}
