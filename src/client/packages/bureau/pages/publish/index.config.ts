export default definePageConfig({ navigationBarTitleText: '给各校发通知' });
