export default definePageConfig({ navigationBarTitleText: '试读信', enableShareAppMessage: true });
