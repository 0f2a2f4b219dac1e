using System.Globalization;
using Acme.Todos;

namespace Aot;

/// <summary>Runs a command of the program.</summary>
internal static class Commands
{
    private const string Usage = """
        todos list [open|done]
        todos add TITLE [DUE, as 2030-01-31]
        todos done ID

        TODOS_API_KEY is the API key, and TODOS_URL the address of the server, by default http://127.0.0.1:5080.
        """;

    /// <returns>0 if it was run; 2 if the arguments are invalid.</returns>
    public static async Task<int> RunAsync(ITodosClient todos, IReadOnlyList<string> arguments)
    {
        switch (arguments)
        {
            case ["list"]:
                return Show([.. await todos.ListTodosAsync()]);
            case ["list", var state] when TodoState.Known.Find(state) is { } known:
                return Show([.. await todos.ListTodosAsync(known)]);
            case ["add", var title]:
                return Show(await todos.AddTodoAsync(new() { Title = title }));
            case ["add", var title, var due] when Day(due) is { } day:
                return Show(await todos.AddTodoAsync(new() { Title = title, Due = day }));
            case ["done", var id] when long.TryParse(id, CultureInfo.InvariantCulture, out long number):
                return Show(await todos.CompleteTodoAsync(number));
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    private static int Show(params ReadOnlySpan<Todo> todos)
    {
        foreach (Todo todo in todos)
        {
            string due = todo.Due is { } day ? $", due {day:yyyy-MM-dd}" : "";
            Console.WriteLine($"{todo.Id}: {todo.Title} ({todo.State}{due})");
        }

        return 0;
    }
}
