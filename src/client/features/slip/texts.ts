export const SLIP_TEXTS = {
  title: (childName: string) => `${childName}的纸质回执`,
  enlarge: (childName: string) => `放大看${childName}的纸质回执照片`,
  whoSees: '只有班主任、学校和孩子的家长能看到这张照片。',
  broken: '照片没有打开，请再试一次。',
} as const;
