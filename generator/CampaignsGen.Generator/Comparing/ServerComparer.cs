using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;

namespace CampaignsGen.Generator.Comparing;

/// <summary>Compares the servers of the API.</summary>
internal sealed class ServerComparer(Comparison comparison)
{
    public void Compare() =>
        Compare(comparison.Old.Model.Servers, comparison.New.Model.Servers, JsonPointer.Root, null);

    /// <param name="old">The servers of the baseline.</param>
    /// <param name="current">The servers of the document.</param>
    /// <param name="owner">The pointer to the object that has the servers.</param>
    /// <param name="part">The operation that has the servers, or null for the document.</param>
    public void Compare(EquatableArray<Server> old, EquatableArray<Server> current, string owner, Part? part)
    {
        List<Server> added = [.. current.Where(other => !old.Any(same => IsSame(same, other)))];
        foreach (Server before in old)
        {
            Server? after = current.FirstOrDefault(other => IsSame(other, before));
            if (after is null)
            {
                bool isReplaced = old.Count == current.Count && added.Count == 1;
                string pointer = isReplaced ? added[0].Pointer : JsonPointer.Append(owner, "servers");
                string change = isReplaced ? $"was replaced by {Words.Quote(added[0].Url)}" : "was removed";
                Report(part, pointer, before, change);
            }
            else
            {
                Compare(before, after, part);
            }
        }

        if (old.Count > 0 && current.Count > 0 && IsFirstAnother(old, current))
        {
            Report(part, current[0].Pointer, current[0], $"is now the first, before {Words.Quote(old[0].Url)}");
        }

        foreach (Server server in added)
        {
            comparison.Findings.Add(
                part,
                server.Pointer,
                ContractDiagnostics.Added,
                $"Server {Words.Quote(server.Url)}"
            );
        }
    }

    /// <summary>Determines whether the first server changed. The client uses the first server by default.</summary>
    private static bool IsFirstAnother(EquatableArray<Server> old, EquatableArray<Server> current) =>
        !IsSame(old[0], current[0]) && current.Any(server => IsSame(server, old[0]));

    /// <summary>Compares the URLs without a trailing slash, because paths are appended the same way with or without it.</summary>
    private static bool IsSame(Server first, Server second) => first.Url.TrimEnd('/') == second.Url.TrimEnd('/');

    private void Compare(Server old, Server current, Part? part)
    {
        foreach (ServerVariable before in old.Variables)
        {
            ServerVariable? after = current.Variables.FirstOrDefault(other => other.Name == before.Name);
            if (after is null)
            {
                Report(part, current.Pointer, current, $"no longer has the variable {Words.Quote(before.Name)}");
                continue;
            }

            string name = Words.Quote(after.Name);
            if (after.Default != before.Default)
            {
                string change =
                    $"has a different default for the variable {name}: it changed from {Shown(before.Default)} to {Shown(after.Default)}";
                Report(part, JsonPointer.Append(after.Pointer, "default"), current, change);
            }

            List<string> gone = [.. before.Enum.Except(after.Enum).Select(Words.Quote)];
            if (after.Enum.Count > 0 && (gone.Count > 0 || before.Enum.Count == 0))
            {
                string change =
                    gone.Count > 0 ? $"no longer accepts {Words.List(gone)}" : "now accepts only some values";
                Report(part, JsonPointer.Append(after.Pointer, "enum"), current, $"{change} for the variable {name}");
            }
        }
    }

    private static string Shown(string? value) => value is null ? "none" : Words.Quote(value);

    private void Report(Part? part, string pointer, Server server, string change) =>
        comparison.Findings.Add(
            part,
            pointer,
            ContractDiagnostics.ServerChanged,
            $"Server {Words.Quote(server.Url)}",
            change
        );
}
