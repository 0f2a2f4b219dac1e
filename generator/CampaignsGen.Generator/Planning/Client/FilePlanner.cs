using CampaignsGen.Generator.Plan;

namespace CampaignsGen.Generator.Planning;

/// <summary>
/// Splits a client into files, each with one type or topic and the models that only it uses, so that a change affects few
/// files.
/// </summary>
internal static class FilePlanner
{
    public static IEnumerable<FilePlan> Plan(ClientPlan client, CancellationToken cancellationToken)
    {
        ModelFiles models = new(client, cancellationToken);
        FilePlan File(string name, FileContent content) =>
            new(HintName.Of($"{client.Namespace}.{name}"), client.Namespace, client.Source, content)
            {
                IsInternal = client.IsInternal,
                Models = models.With(name),
            };

        InterfaceFile Interface(string owner, string identifier, DocPlan doc, EquatableArray<GroupPlan> groups) =>
            new(identifier, doc, groups, client.Operations.Where(other => other.Owner == owner).ToEquatableArray());

        ClientNames names = client.Names;
        ClientMembersPlan members = new(names, client.CustomCall);
        InterfaceFile own = Interface(names.Client, names.Interface, client.Doc, client.Groups);
        yield return File(names.Interface, own with { Members = members });
        yield return File(names.Client, new ClientFile(members, client.Product, client.Groups));
        yield return File(names.Options, new OptionsFile(names, client.Options));
        if (client.Options.Servers.Count > 1)
        {
            yield return File(names.Server, new ServerFile(names, client.Options.Servers));
        }

        yield return File(names.Registration, new RegistrationFile(names, client.Product, client.Options));
        yield return File(names.Factory, new FactoryFile(names));
        yield return File(names.Json, new ResolverFile(names, Models(client)));
        if (client.Webhooks is { } webhooks)
        {
            yield return File(webhooks.Identifier, new WebhooksFile(webhooks));
        }

        foreach (OperationPlan operation in client.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(ModelFiles.NameOf(operation), new OperationFile(operation));
        }

        foreach (GroupPlan group in client.Groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(group.Interface, Interface(group.Client, group.Interface, group.Doc, default));
            yield return File(group.Client, new GroupFile(group));
        }

        foreach (KeyValuePair<string, FileContent> model in models.Own)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(model.Key, model.Value);
        }

        foreach (TypePlan collection in client.Collections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return File(collection.JsonIdentifier!, new CollectionFile(collection));
        }
    }

    private static EquatableArray<TypePlan> Models(ClientPlan client) =>
        client
            .Records.Select(static record => new TypePlan(TypeKind.Record) { Identifier = record.Identifier })
            .Concat(client.Enums.Select(static @enum => @enum.Type))
            .Concat(
                client.Unions.Select(static union => new TypePlan(TypeKind.Union) { Identifier = union.Identifier })
            )
            .ToEquatableArray();
}
