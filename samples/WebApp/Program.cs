using WebApp;
using WebApp.Demo;

if (args is ["--demo"])
{
    return await DemoRun.RunAsync();
}

await Application.Build(WebApplication.CreateBuilder(args)).RunAsync();
return 0;
