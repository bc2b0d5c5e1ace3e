import { useState } from 'react';
import { useDraft } from '../../lib/drafts';

/** A list being ticked: which children, and what can be done with them. */
export interface TickedChildren {
  isOn: boolean;
  ids: readonly string[];
  start: () => void;
  /** Ends ticking and forgets the ticks. */
  stop: () => void;
  toggle: (studentId: string) => void;
  /** Takes away the ticks of children who are done. */
  untick: (studentIds: readonly string[]) => void;
}

/** Ticks that survive a closed app: a teacher goes through a pile of paper, and the phone rings. */
export function useTickedChildren(noticeId: string, classId: string, round: number): TickedChildren {
  const { value, change, drop } = useDraft<string[]>(`ticks:${noticeId}:${round}:${classId}`, [], isIds);
  const [isOn, setIsOn] = useState(value.length > 0);
  const clear = (): void => {
    change([]);
    drop();
    setIsOn(false);
  };
  return {
    isOn,
    ids: value,
    start: () => setIsOn(true),
    stop: clear,
    toggle: (id) => change(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]),
    untick: (done) => {
      const left = value.filter((id) => !done.includes(id));
      if (left.length > 0) change(left);
      else clear();
    },
  };
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}
