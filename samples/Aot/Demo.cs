using Acme.Todos;
using CampaignsGen;

namespace Aot;

/// <summary>Runs each command against a server in this process.</summary>
internal static class Demo
{
    public static async Task<int> RunAsync()
    {
        using TodosServer server = TodosServer.Start();
        using HttpClient http = new();
        TodosClient todos = new(
            http,
            new TodosClientOptions { ApiKey = Guid.NewGuid().ToString(), BaseAddress = server.Address }
        );
        int failed = 0;
        foreach (string line in (string[])["add|Buy milk|2030-01-31", "add|Call Ada", "done|1", "list|open", "list"])
        {
            string[] arguments = line.Split('|');
            Console.WriteLine($"> todos {string.Join(' ', arguments)}");
            failed += await Commands.RunAsync(todos, arguments);
        }

        try
        {
            await todos.CompleteTodoAsync(7);
            failed++;
        }
        catch (NotFoundException exception)
        {
            Console.WriteLine($"> todos done 7\n{exception.Message}");
        }

        return failed == 0 ? 0 : 1;
    }
}
