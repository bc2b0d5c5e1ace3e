import { View } from '@tarojs/components';
import { formatRate, type Rate } from '@shared/domain/rates';
import { formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Card } from '../../components/card';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import styles from './bureau.module.css';
import type { Course, CourseStep } from './course';
import { texts } from './texts';

export interface CourseTableProps {
  /** In the order of the tree, which is kept. */
  courses: readonly Course[];
  onGoInto: (orgId: string) => void;
}

/** How each 学区 or school answered the last letters, oldest first; the newest as words. No order but the tree's. */
export function CourseTable({ courses, onGoInto }: CourseTableProps): ReactElement {
  return (
    <Card>
      <View className={styles.rows}>
        {courses.map((course) => (
          <CourseRow key={course.id} course={course} onGoInto={onGoInto} />
        ))}
      </View>
    </Card>
  );
}

function CourseRow({
  course,
  onGoInto,
}: { course: Course } & Pick<CourseTableProps, 'onGoInto'>): ReactElement {
  const { id, name, kind, steps } = course;
  const isOrg = kind !== 'school';
  const newest = [...steps].reverse().find(({ rate }) => rate !== null)?.rate;
  const content = (
    <>
      <View className={classNames(styles.courseName, isOrg && styles.goInto)}>{name}</View>
      <View className={styles.strip} {...aria({ role: 'img', label: steps.map(stepWords).join('；') })}>
        {steps.map((step) => (
          <Bar key={step.noticeId} rate={step.rate} />
        ))}
      </View>
      <View className={styles.last}>{newest ? rateWords(newest) : texts.courseNone}</View>
    </>
  );
  if (!isOrg) return <View className={styles.course}>{content}</View>;
  return (
    <Pressable className={styles.course} label={texts.goInto(name)} onPress={() => onGoInto(id)}>
      {content}
    </Pressable>
  );
}

function Bar({ rate }: { rate: Rate | null }): ReactElement {
  if (!rate) return <View className={classNames(styles.bar, styles.none)} />;
  const share = rate.total > 0 ? Math.round((rate.done / rate.total) * 100) : 0;
  return (
    <View className={styles.bar}>
      <View className={styles.fill} style={{ height: `${share}%` }} />
    </View>
  );
}

function stepWords({ title, publishedAt, rate }: CourseStep): string {
  const day = formatDay(publishedAt);
  return rate ? texts.courseStep(day, title, rateWords(rate)) : texts.courseMissing(day, title);
}

function rateWords(rate: Rate): string {
  return `${rate.name} ${formatRate(rate)}`;
}
