using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Translates the <c>paths</c>: the methods of each path item become operations.</summary>
internal sealed class PathsTranslator(
    ReadingContext context,
    SchemaTranslator schemas,
    SecurityTranslator security,
    WebhookTranslator webhooks
)
{
    private readonly OperationTranslator operations = new(context, schemas, security, webhooks);
    private readonly List<Operation> translated = [];
    private readonly List<string> tags = [];
    private readonly Dictionary<string, Operation> requests = new(StringComparer.Ordinal);

    public EquatableArray<Operation> Translate()
    {
        if (context.TryObject(context.Root, "paths", out SpecNode paths))
        {
            foreach (TreeChild member in paths.Members)
            {
                TranslatePath(member.Key, new(member.Value, paths.At(member.Key)));
            }
        }

        return translated.ToEquatableArray();
    }

    /// <summary>Gets the first tag of each operation, including operations that are not selected, without duplicates.</summary>
    public EquatableArray<string> Tags => tags.ToEquatableArray();

    private void TranslatePath(string path, SpecNode item)
    {
        if (path.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || !context.IsObject(item, path))
        {
            return;
        }

        if (path.Contains("://") && !path.StartsWith("/", StringComparison.Ordinal))
        {
            string message =
                $"The path '{path}' is an absolute URL, so it is omitted. To fix this, specify the server in 'servers'.";
            context.Report(ReadingDiagnostics.PathParameterMismatch, item.Pointer, message);
            return;
        }

        path = Corrected(path, item);
        int before = translated.Count;

        // A path item is the only object that can have both a reference and other fields.
        if (item.Reference is not null && context.TryFollow(item, path, out SpecNode target))
        {
            TranslateMethods(path, target, item);
        }

        TranslateMethods(path, item, item);
        if (translated.Count == before && !context.Choice.IsEverything)
        {
            context.LeftOut.Add(item.Pointer);
        }
    }

    /// <summary>Returns the path with a leading slash and without surrounding white space.</summary>
    private string Corrected(string path, SpecNode item)
    {
        string trimmed = path.Trim();
        string corrected = trimmed.StartsWith("/", StringComparison.Ordinal) ? trimmed : "/" + trimmed;
        if (corrected != path)
        {
            string fault = corrected == trimmed ? "is surrounded by white space" : "does not begin with '/'";
            string message = $"The path '{path}' {fault}, so '{corrected}' is used. To fix this, write it that way.";
            context.Report(ReadingDiagnostics.PathParameterMismatch, item.Pointer, message);
        }

        return corrected;
    }

    private void TranslateMethods(string path, SpecNode item, SpecNode user)
    {
        foreach ((string method, SpecNode node) in HttpMethods.Of(context, item))
        {
            Translate(path, method, item, node, user);
        }
    }

    private void Translate(string path, string method, SpecNode item, SpecNode node, SpecNode user)
    {
        AddTag(node);
        if (!context.Choice.Wants(path, method, node))
        {
            context.LeftOut.Add(node.Pointer);
        }
        else if (context.IsObject(node, method.ToLowerInvariant()))
        {
            Add(operations.Translate(path, method, item, node, user));
        }
    }

    private void AddTag(SpecNode operation)
    {
        IEnumerable<string> all = operation["tags"]
            .Items.Select(static tag => Scalars.TextOf(tag.Value))
            .OfType<string>();
        if (all.FirstOrDefault(static tag => !string.IsNullOrWhiteSpace(tag)) is { } first && !tags.Contains(first))
        {
            tags.Add(first);
        }
    }

    private void Add(Operation operation)
    {
        translated.Add(operation);
        string request = $"{operation.Method} {PathTemplate.WithoutNames(operation.Path)}";
        if (!requests.TryGetValue(request, out Operation? first))
        {
            requests[request] = operation;
        }
        else if (first.Path != operation.Path)
        {
            context.Report(
                ReadingDiagnostics.SameRequest,
                operation.Pointer,
                $"{operation.Method} {operation.Path}",
                $"{first.Method} {first.Path}"
            );
        }
    }
}
