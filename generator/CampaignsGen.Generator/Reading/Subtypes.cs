using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;

namespace CampaignsGen.Generator.Reading;

/// <summary>Finds schemas that are not referenced but can occur in responses, because they extend a schema with a discriminator.</summary>
/// <remarks>It uses an explicit stack, because a path from one schema to the next can be as long as the document.</remarks>
internal sealed class Subtypes(ReadingContext context)
{
    private Dictionary<string, List<SpecNode>>? subtypes;

    /// <summary>Adds the schemas that extend, directly or indirectly, a required schema with a discriminator.</summary>
    public void AddTo(SchemaReferences references, IReadOnlyDictionary<string, NamedSchema> needed)
    {
        subtypes ??= Find();
        Stack<string> pending = new(ToldApart(needed));
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            context.ThrowIfCancelled();
            string pointer = pending.Pop();
            if (!seen.Add(pointer) || !subtypes.TryGetValue(pointer, out List<SpecNode>? made))
            {
                continue;
            }

            foreach (SpecNode node in made)
            {
                references.Add(node);
                pending.Push(node.Pointer);
            }
        }
    }

    /// <summary>Returns the required schemas that have a discriminator, their own or an inherited one.</summary>
    private static HashSet<string> ToldApart(IReadOnlyDictionary<string, NamedSchema> needed)
    {
        Dictionary<string, List<string>> users = new(StringComparer.Ordinal);
        Stack<string> pending = new();
        foreach (NamedSchema schema in needed.Values)
        {
            foreach (Schema part in schema.Schema.AllOf.Prepend(schema.Schema))
            {
                if (part.Discriminator is not null)
                {
                    pending.Push(schema.Pointer);
                }

                if (part.Reference is { } reference)
                {
                    Add(users, reference, schema.Pointer);
                }
            }
        }

        HashSet<string> told = new(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            string pointer = pending.Pop();
            foreach (string user in told.Add(pointer) && users.TryGetValue(pointer, out List<string>? all) ? all : [])
            {
                pending.Push(user);
            }
        }

        return told;
    }

    /// <summary>Returns the named schemas by the pointers of the schemas that they extend.</summary>
    private Dictionary<string, List<SpecNode>> Find()
    {
        Dictionary<string, List<SpecNode>> found = new(StringComparer.Ordinal);
        foreach (TreeChild member in context.Schemas.Members)
        {
            context.ThrowIfCancelled();
            SpecNode node = context.Schemas[member.Key];
            foreach (string pointer in BaseOf(node))
            {
                Add(found, pointer, node);
            }
        }

        return found;
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            list = [];
            lists.Add(key, list);
        }

        list.Add(item);
    }

    /// <summary>Returns the pointers of the schemas in <c>allOf</c>.</summary>
    private IEnumerable<string> BaseOf(SpecNode node)
    {
        SpecNode list = node["allOf"];
        for (int i = 0; i < (list.Array?.Count ?? 0); i++)
        {
            if (list[i].Reference is { } reference && context.References.TryResolve(list[i], reference) is { } target)
            {
                yield return target.Pointer;
            }
        }
    }
}
