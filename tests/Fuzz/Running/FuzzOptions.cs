using System.Globalization;
using Fuzz.Kinds;

namespace Fuzz.Running;

/// <summary>What the command line says.</summary>
/// <param name="Kind">The kind, or <c>all</c>.</param>
internal sealed record FuzzOptions(string Kind)
{
    public static string Usage { get; } =
        $"Fuzz {string.Join('|', FuzzKind.Names)}|all [--minutes M] [--count N] [--seed S] [--from I]";

    /// <summary>How long each kind runs at most.</summary>
    public TimeSpan Time { get; private init; } = TimeSpan.MaxValue;

    /// <summary>How many cases each kind runs at most.</summary>
    public long Count { get; private init; } = long.MaxValue;

    public int Seed { get; private init; } = Random.Shared.Next();

    /// <summary>The number of the first case: with a count of 1 it runs one case again.</summary>
    public long First { get; private init; }

    /// <summary>Null where the line is not understood.</summary>
    public static FuzzOptions? From(string[] args)
    {
        if (args.Length % 2 == 0 || (args[0] != "all" && !FuzzKind.Names.Contains(args[0])))
        {
            return null;
        }

        FuzzOptions? options = new(args[0]);
        for (int i = 1; i < args.Length && options is not null; i += 2)
        {
            options = options.With(args[i], args[i + 1]);
        }

        return options switch
        {
            { Count: long.MaxValue } when options.Time == TimeSpan.MaxValue => options with
            {
                Time = TimeSpan.FromMinutes(1),
            },
            _ => options,
        };
    }

    private FuzzOptions? With(string name, string value) =>
        !double.TryParse(value, CultureInfo.InvariantCulture, out double number)
            ? null
            : name switch
            {
                "--minutes" => this with { Time = TimeSpan.FromMinutes(number) },
                "--count" => this with { Count = (long)number },
                "--seed" => this with { Seed = (int)number },
                "--from" => this with { First = (long)number },
                _ => null,
            };
}
