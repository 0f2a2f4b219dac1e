namespace CampaignsGen.Generator.Reading.Fields;

/// <summary>Lists the fields of each OpenAPI object by the versions of the specification that define them.</summary>
internal static class KnownFields
{
    /// <summary>
    /// The name of each object and its description in messages, followed by lines of fields. The version at the start of a line is
    /// <c>2</c>, <c>3.0</c>, or <c>3.1-</c> for 3.1 and later. A field is followed by what it holds: <c>&gt;Info</c> an object,
    /// <c>[Server]</c> a list, <c>{Schema}</c> a map. A line <c>*</c> specifies the type of the members of an object whose names the
    /// document chooses.
    /// </summary>
    /// <remarks>
    /// Sources: the tables "Fixed Fields" of OpenAPI 2.0, 3.0.4, 3.1.1 and 3.2.0. A header of 3.0 has all fields of a parameter except
    /// <c>name</c> and <c>in</c>. Schemas of 3.1 have the vocabularies of JSON Schema 2020-12 and the keywords of older drafts that its
    /// meta-schema still allows.
    /// </remarks>
    private const string Text = """
        Root: the document
        2-: info>Info paths>Paths security[] tags[Tag] externalDocs>ExternalDocs
        2: swagger host basePath schemes[] consumes[] produces[] definitions{Schema} parameters{Parameter} responses{Response} securityDefinitions{SecurityScheme}
        3.0-: openapi servers[Server] components>Components
        3.1-: jsonSchemaDialect webhooks{PathItem}
        3.2: $self
        Info: info
        2-: title description termsOfService contact>Contact license>License version
        3.1-: summary
        Contact: contact
        2-: name url email
        License: license
        2-: name url
        3.1-: identifier
        ExternalDocs: externalDocs
        2-: description url
        Server: a server
        3.0-: url description variables{ServerVariable}
        3.2: name
        ServerVariable: a server variable
        3.0-: enum[] default description
        Components: components
        3.0-: schemas{Schema} responses{Response} parameters{Parameter} examples{Example} requestBodies{RequestBody} headers{Header} securitySchemes{SecurityScheme} links{Link} callbacks{Callback}
        3.1-: pathItems{PathItem}
        3.2: mediaTypes{MediaType}
        Paths: paths
        * PathItem
        PathItem: a path item
        2-: $ref get>Operation put>Operation post>Operation delete>Operation options>Operation head>Operation patch>Operation parameters[Parameter]
        3.0-: summary description trace>Operation servers[Server]
        3.2: query>Operation additionalOperations{Operation}
        Operation: an operation
        2-: tags[] summary description externalDocs>ExternalDocs operationId parameters[Parameter] responses>Responses deprecated security[]
        2: consumes[] produces[] schemes[]
        3.0-: requestBody>RequestBody callbacks{Callback} servers[Server]
        Parameter: a parameter
        2-: $ref name in description required allowEmptyValue schema>Schema
        2: type format items>Schema collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum[] multipleOf
        3.0-: deprecated style explode allowReserved example examples{Example} content{MediaType}
        RequestBody: a request body
        3.0-: $ref description content{MediaType} required
        MediaType: a media type
        3.0-: schema>Schema example examples{Example} encoding{Encoding}
        3.2: $ref itemSchema>Schema prefixEncoding[Encoding] itemEncoding>Encoding
        Encoding: an encoding
        3.0-: contentType headers{Header} style explode allowReserved
        3.2: encoding{Encoding} prefixEncoding[Encoding] itemEncoding>Encoding
        Responses: responses
        * Response
        Response: a response
        2-: $ref description headers{Header}
        2: schema>Schema examples>Free
        3.0-: content{MediaType} links{Link}
        3.2: summary
        Header: a header
        2-: $ref description
        2: type format items>Schema collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum[] multipleOf
        3.0-: required deprecated allowEmptyValue style explode allowReserved schema>Schema example examples{Example} content{MediaType}
        Callback: a callback
        * PathItem
        Example: an example
        3.0-: $ref summary description value externalValue
        3.2: dataValue serializedValue
        Link: a link
        3.0-: $ref operationRef operationId parameters>Free requestBody description server>Server
        Tag: a tag
        2-: name description externalDocs>ExternalDocs
        3.2: summary parent kind
        Schema: a schema
        2-: $ref format title description default multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required[] enum[] type items>Schema allOf[Schema] properties{Schema} additionalProperties>Schema discriminator readOnly xml>Xml externalDocs>ExternalDocs example
        3.0-: discriminator>Discriminator oneOf[Schema] anyOf[Schema] not>Schema writeOnly deprecated
        3.0: nullable
        3.1-: $id $schema $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs{Schema} $recursiveRef $recursiveAnchor definitions{Schema} dependencies const prefixItems[Schema] contains>Schema minContains maxContains patternProperties{Schema} propertyNames>Schema dependentRequired dependentSchemas{Schema} if>Schema then>Schema else>Schema unevaluatedItems>Schema unevaluatedProperties>Schema contentEncoding contentMediaType contentSchema>Schema examples[]
        Discriminator: a discriminator
        3.0-: propertyName mapping>Free
        3.2: defaultMapping
        Xml: xml
        2-: name namespace prefix attribute wrapped
        3.2: nodeType
        SecurityScheme: a security scheme
        2-: type description name in
        2: flow authorizationUrl tokenUrl scopes>Free
        3.0-: $ref scheme bearerFormat flows>Flows openIdConnectUrl
        3.2: oauth2MetadataUrl deprecated
        Flows: flows
        3.0-: implicit>Flow password>Flow clientCredentials>Flow authorizationCode>Flow
        3.2: deviceAuthorization>Flow
        Flow: a flow
        3.0-: authorizationUrl tokenUrl refreshUrl scopes>Free
        3.2: deviceAuthorizationUrl
        Free: a map
        * Free
        """;

    private static readonly Dictionary<string, KnownObject> Objects = Read();

    public static KnownObject Root { get; } = Of("Root");

    /// <summary>Returns the object with a name of the table.</summary>
    public static KnownObject Of(string name) => Objects[name];

    private static Dictionary<string, KnownObject> Read()
    {
        Dictionary<string, KnownObject> objects = new(StringComparer.Ordinal);
        KnownObject current = null!;
        foreach (string line in Text.Split('\n').Select(static line => line.TrimEnd('\r')))
        {
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (char.IsLetter(line[0]))
            {
                current = new KnownObject(line.Substring(0, colon), line.Substring(colon + 2));
                objects[current.Name] = current;
            }
            else if (line[0] == '*')
            {
                current.Members = line.Substring(2);
            }
            else
            {
                current.Add(line.Substring(0, colon), line.Substring(colon + 2).Split(' '));
            }
        }

        return objects;
    }
}
