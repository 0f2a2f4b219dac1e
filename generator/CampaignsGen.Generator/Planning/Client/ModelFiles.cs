using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Assigns each model to a file: to that of the only model or operation that uses it, or to its own. So there are fewer
/// files, which editors request all together, and related code is in one place.
/// </summary>
internal sealed class ModelFiles
{
    private static readonly IReadOnlyList<string> None = [];

    /// <summary>The models by name, in the order of the plan.</summary>
    private readonly Dictionary<string, FileContent> models = new(StringComparer.Ordinal);

    /// <summary>The name of the only model or operation that uses a model, by the model's name; null if there are several.</summary>
    private readonly Dictionary<string, string?> users = new(StringComparer.Ordinal);

    /// <summary>The models that only one model or operation uses, by the user's name.</summary>
    private readonly Dictionary<string, List<string>> guests = new(StringComparer.Ordinal);

    public ModelFiles(ClientPlan client, CancellationToken cancellationToken)
    {
        AddModels(client);
        foreach ((string user, TypePlan type) in TypeUses.OfModels(client))
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddUse(user, type);
        }

        foreach (OperationPlan operation in client.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (TypePlan type in TypeUses.Of(operation))
            {
                AddUse(NameOf(operation), type);
            }
        }

        foreach (TypePlan type in TypeUses.OfWebhooks(client))
        {
            AddUse(client.Webhooks!.Identifier, type);
        }

        BreakCircles();
        foreach (string model in models.Keys.Where(IsGuest))
        {
            string user = users[model]!;
            (guests.TryGetValue(user, out List<string>? list) ? list : guests[user] = []).Add(model);
        }
    }

    /// <summary>Returns the name of an operation's file. It differs from all models, because their names have no dots.</summary>
    public static string NameOf(OperationPlan operation) => $"{operation.Owner}.{operation.Identifier}";

    /// <summary>The models with their own files.</summary>
    public IEnumerable<KeyValuePair<string, FileContent>> Own => models.Where(model => !IsGuest(model.Key));

    /// <summary>
    /// Returns the models in the file of a model or an operation, each before the models that are in the file because of it.
    /// </summary>
    public EquatableArray<FileContent> With(string name)
    {
        List<FileContent> found = [];
        Stack<string> waiting = new([name]);
        while (waiting.Count > 0)
        {
            string user = waiting.Pop();
            if (user != name)
            {
                found.Add(models[user]);
            }

            foreach (string guest in GuestsOf(user).Reverse())
            {
                waiting.Push(guest);
            }
        }

        return found.ToEquatableArray();
    }

    private IReadOnlyList<string> GuestsOf(string user) =>
        guests.TryGetValue(user, out List<string>? list) ? list : None;

    private bool IsGuest(string model) => users.TryGetValue(model, out string? user) && user is not null;

    private void AddUse(string user, TypePlan type)
    {
        foreach (string model in TypeUses.Identifiers(type))
        {
            if (model != user && models.ContainsKey(model))
            {
                users[model] = !users.TryGetValue(model, out string? other) || other == user ? user : null;
            }
        }
    }

    /// <summary>Gives one model of each cycle its own file. Models that only use each other would otherwise be in no file.</summary>
    private void BreakCircles()
    {
        HashSet<string> settled = new(StringComparer.Ordinal);
        foreach (string model in models.Keys)
        {
            HashSet<string> way = new(StringComparer.Ordinal);
            string? next = model;
            while (next is not null && settled.Add(next))
            {
                way.Add(next);
                next = users.TryGetValue(next, out string? user) ? user : null;
            }

            if (next is not null && way.Contains(next))
            {
                users[next] = null;
            }
        }
    }

    private void AddModels(ClientPlan client)
    {
        foreach (RecordPlan record in client.Records)
        {
            models.Add(record.Identifier, new RecordFile(record));
        }

        foreach (EnumPlan @enum in client.Enums)
        {
            models.Add(@enum.Identifier, new EnumFile(@enum));
        }

        foreach (UnionPlan union in client.Unions)
        {
            models.Add(union.Identifier, new UnionFile(union));
        }

        foreach (MultipartPlan multipart in client.Multiparts)
        {
            models.Add(multipart.Identifier, new MultipartFile(multipart));
        }
    }
}
