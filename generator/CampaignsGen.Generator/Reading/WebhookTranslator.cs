using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Reading.Swagger;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>
/// Translates the requests that the API sends: <c>webhooks</c>, <c>x-webhooks</c> for versions of OpenAPI without webhooks, and the
/// <c>callbacks</c> of operations. They are read only if the item includes them.
/// </summary>
internal sealed class WebhookTranslator(ReadingContext context, SchemaTranslator schemas)
{
    private static readonly string[] Sections = ["webhooks", "x-webhooks"];

    private readonly ParameterListTranslator parameters = new(context, schemas);
    private readonly SwaggerBodyTranslator swaggerBodies = new(context, schemas);
    private readonly RequestBodyTranslator bodies = new(context, schemas);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<Webhook> translated = [];

    /// <summary>Returns the webhooks of the document, followed by the callbacks of its operations, which were added before.</summary>
    public EquatableArray<Webhook> Translate()
    {
        int callbacks = translated.Count;
        foreach (string section in Sections)
        {
            AddSection(section);
        }

        return translated.Skip(callbacks).Concat(translated.Take(callbacks)).ToEquatableArray();
    }

    /// <summary>Adds the callbacks of an operation. Callbacks in the components do not belong to a single operation.</summary>
    public void AddCallbacks(SpecNode operation)
    {
        if (operation["callbacks"].Object is not { Count: > 0 } || !IsWanted(operation, "callbacks"))
        {
            return;
        }

        SpecNode callbacks = operation["callbacks"];
        foreach (TreeChild member in callbacks.Members)
        {
            SpecNode use = new(member.Value, callbacks.At(member.Key));
            if (!IsExtension(member.Key) && context.TryFollow(use, member.Key, out SpecNode callback))
            {
                Webhook head = Head(use.Reference is null ? member.Key : JsonPointer.LastToken(callback.Pointer)) with
                {
                    IsCallback = true,
                    Operation = use.Reference is null ? operation.Pointer : null,
                };
                foreach (TreeChild expression in callback.Members)
                {
                    AddItem(expression.Key, new(expression.Value, callback.At(expression.Key)), head);
                }
            }
        }
    }

    private void AddSection(string section)
    {
        SpecNode root = context.Root;
        if (root[section].Object is not { Count: > 0 } || !IsWanted(root, section))
        {
            return;
        }

        foreach (TreeChild member in root[section].Members)
        {
            AddItem(member.Key, new(member.Value, root[section].At(member.Key)), Head(member.Key));
        }
    }

    private bool IsWanted(SpecNode owner, string section)
    {
        bool isWanted = context.Choice.ReceivesWebhooks(context.Root);
        if (!isWanted)
        {
            const string Remedy =
                "; to generate types for what the API sends, set Webhooks=\"Receive\" on the OpenApiClient item";
            context.Report(ReadingDiagnostics.NotCalled, owner.At(section), section, Remedy);
        }

        return isWanted;
    }

    private static Webhook Head(string name) =>
        new()
        {
            Pointer = "",
            Name = name,
            Method = "",
        };

    /// <param name="name">The key of the item.</param>
    /// <param name="use">A path item, or a reference to one.</param>
    /// <param name="head">The properties that all methods of the item share.</param>
    private void AddItem(string name, SpecNode use, Webhook head)
    {
        if (IsExtension(name) || !context.TryFollow(use, name, out SpecNode item))
        {
            return;
        }

        AddMethods(item, use, head);
        if (use.Reference is not null)
        {
            AddMethods(use, use, head);
        }
    }

    /// <summary>Adds each method once; a callback in the components can belong to several operations.</summary>
    private void AddMethods(SpecNode item, SpecNode use, Webhook head)
    {
        foreach ((string method, SpecNode node) in HttpMethods.Of(context, item))
        {
            if (context.IsObject(node, method.ToLowerInvariant()) && (!head.IsCallback || seen.Add(node.Pointer)))
            {
                translated.Add(Translate(head, method, item, use, node));
            }
        }
    }

    private Webhook Translate(Webhook head, string method, SpecNode item, SpecNode use, SpecNode node)
    {
        if (node["callbacks"].Object is { Count: > 0 })
        {
            context.Report(ReadingDiagnostics.NotCalled, node.At("callbacks"), "callbacks", "");
        }

        return head with
        {
            Pointer = node.Pointer,
            GivenName = GivenNames.Of(context, node),
            Method = method,
            Summary = context.Text(node, "summary"),
            Description = context.Text(node, "description"),
            Deprecated = context.Flag(node, "deprecated"),
            Body = context.IsSwagger
                ? swaggerBodies.Translate(node, parameters.Translate(item, use, node))
                : bodies.Translate(node),
        };
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);
}
