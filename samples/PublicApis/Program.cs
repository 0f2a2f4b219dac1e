using PublicApis;
using PublicApis.Demo;

IReadOnlyList<ApiTask> tasks = ApiTasks.All();
if (args is ["--demo"])
{
    MissingDocuments.Report(tasks);
    return await DemoRun.RunAsync(tasks);
}

if (args is [var name, .. var arguments] && tasks.FirstOrDefault(task => task.Name == name) is { } wanted)
{
    return arguments.Length == wanted.Parameters.Length
        ? await TaskRunner.RunAsync(wanted, arguments)
        : Refuse(wanted.Usage);
}

MissingDocuments.Report(tasks);
return Refuse([.. tasks.Select(static task => task.Usage), "--demo"]);

static int Refuse(params string[] usages)
{
    Console.Error.WriteLine(string.Join('\n', usages));
    return 2;
}
