export default definePageConfig({ navigationBarTitleText: '学校来信', enableShareAppMessage: true });
