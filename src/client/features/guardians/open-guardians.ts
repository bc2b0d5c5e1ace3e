import Taro from '@tarojs/taro';

/** Opens the page where the guardians of a class are linked. */
export function openGuardians({ schoolId, classId }: { schoolId: string; classId: string }): void {
  void Taro.navigateTo({
    url: `/packages/teacher/pages/guardians/index?schoolId=${schoolId}&classId=${classId}`,
  });
}
