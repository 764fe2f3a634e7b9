import Ontology
import TestSupport
import Testing

struct `Names of skills` {
  /// What people write, and the skill that they mean.
  static let names: [(String, Skill.ID)] = [
    ("k8s", "kubernetes-foundations"), ("Kubernetes", "kubernetes-foundations"),
    ("GKE", "kubernetes-foundations"), ("Postgres", "sql-querying"), ("PostgreSQL", "sql-querying"),
    ("SQL", "sql-querying"), ("Vertex AI", "custom-training"), ("vertex ai", "online-endpoints"),
    ("VertexAI", "product-selection"), ("Agent Platform", "managed-pipelines"),
    ("Gemini Enterprise Agent Platform", "custom-training"), ("Vertex AI Pipelines", "managed-pipelines"),
    ("Vertex Pipelines", "managed-pipelines"), ("Dataproc", "spark-processing"),
    ("PySpark", "spark-processing"), ("Managed Service for Apache Spark", "spark-processing"),
    ("Cloud Composer", "airflow-orchestration"), ("Airflow", "airflow-orchestration"),
    ("Matching Engine", "vector-search"), ("Vertex AI Vector Search", "vector-search"),
    ("Agent Retrieval", "vector-search"), ("BQML", "bigquery-ml-training"),
    ("BigQuery ML", "bigquery-ml-training"), ("BigQuery", "bigquery-foundations"),
    ("BQ", "bigquery-foundations"), ("Vertex AI Workbench", "workbench-notebooks"),
    ("Colab Enterprise", "workbench-notebooks"), ("Jupyter notebooks", "workbench-notebooks"),
    ("Vertex AI Feature Store", "feature-store"), ("Vertex AI Feature Store", "online-feature-serving"),
    ("feature store", "feature-store"), ("Feast", "feature-store"),
    ("Vertex AI Model Registry", "model-registry"), ("Vertex AI Experiments", "experiment-tracking"),
    ("MLflow", "experiment-tracking"), ("Vertex ML Metadata", "metadata-lineage"),
    ("Vertex AI Model Monitoring", "model-monitoring"), ("Vertex AI Prediction", "online-endpoints"),
    ("Vertex AI Batch Prediction", "batch-inference"), ("Vertex AI Studio", "prompt-design"),
    ("prompt engineering", "prompt-design"), ("Vertex AI Search", "retrieval-augmented-generation"),
    ("RAG", "retrieval-augmented-generation"), ("Vertex AI Agent Engine", "agents-tool-use"),
    ("Model Context Protocol", "agents-tool-use"), ("Vertex AutoML", "automl-training"),
    ("AutoML", "automl-training"), ("Vertex AI Vizier", "hyperparameter-tuning"),
    ("Model Garden", "foundation-model-selection"), ("Model Armor", "safety-filters"),
    ("Dataflow", "dataflow-pipelines"), ("Apache Beam", "dataflow-pipelines"), ("Pub/Sub", "streaming-data"),
    ("PubSub", "streaming-data"), ("GCS", "data-storage-formats"), ("Cloud Storage", "data-storage-formats"),
    ("GCP", "cloud-foundations"), ("IAM", "identity-access"), ("VPC", "cloud-networking"),
    ("Terraform", "infrastructure-as-code"), ("Docker", "containers"), ("Git", "version-control"),
    ("pandas", "python-programming"), ("sklearn", "scikit-learn-modelling"),
    ("scikit-learn", "scikit-learn-modelling"), ("XGBoost", "tree-ensembles"),
    ("PyTorch", "pytorch-modelling"), ("TensorFlow", "neural-networks"), ("JAX", "jax-modelling"),
    ("LLMs", "transformer-models"), ("ARIMA_PLUS", "bigquery-ml-forecasting"), ("KFP", "pipeline-authoring"),
    ("TFX", "pipeline-authoring"), ("CI/CD", "ci-cd-ml"), ("MLOps", "ci-cd-ml"), ("A/B test", "ab-testing"),
    ("TPU", "accelerator-selection"), ("LoRA", "foundation-model-tuning"),
    ("VPC Service Controls", "data-exfiltration"), ("DLP", "data-privacy"), ("PII", "data-privacy"),
    ("XAI", "interpretability-techniques"), ("Private Service Connect", "private-endpoints"),
    ("Cloud Run", "cloud-run-serving"), ("OCR", "document-processing"), ("EDA", "data-exploration"),
  ]

  @Test(arguments: names)
  func `A name that people use finds its skill`(name: String, skill: Skill.ID) throws {
    let index = AliasIndex(try BuiltIn.library)
    #expect(index.skills(named: name).contains(skill))
    #expect(index.skills(in: "Five years of \(name), mostly in production.").contains(skill))
  }

  @Test
  func `The table of names is long enough to mean something`() { #expect(Self.names.count >= 60) }

  @Test(
    arguments: [
      "Going forward", "JavaScript", "ML", "I am vexed", "HTML", "NoSQL", "SQLite", "sparks", "jaxb",
      "from rags to riches", "k8", "gitter", "", "+#", "C", "vertex", "composer", "a model",
    ])
  func `Other words find nothing`(text: String) throws {
    let index = AliasIndex(try BuiltIn.library)
    let found = index.skills(in: text)
    #expect(found.isEmpty, "\(found)")
  }

  @Test
  func `Each product name stands once, with the product and not with its skills`() throws {
    let library = try BuiltIn.library
    var owners: [String: String] = [:]
    for product in library.products {
      for name in [product.name] + product.aliases { owners[name.lowercased()] = product.name }
    }
    for skill in library.skills {
      for alias in skill.aliases {
        #expect(owners[alias.lowercased()] == nil, "'\(alias)' of \(skill.id) stands with a product too")
      }
    }
  }
}

struct `Names in a text` {
  private func index() throws -> AliasIndex {
    func skill(_ id: String, _ title: String, _ aliases: String...) -> String {
      """
      <skill id="\(id)" title="\(title)"><summary>It.</summary>
      <can-do level="1">a</can-do><can-do level="2">b</can-do><can-do level="3">c</can-do>
      <can-do level="4">d</can-do>\(aliases.map { "<alias>\($0)</alias>" }.joined())</skill>
      """
    }
    let skills = [
      skill("go-language", "Go", "Golang"), skill("java-language", "Java"),
      skill("js-language", "JavaScript", "JS"),
      skill("ml-language", "Standard ML", "SML"), skill("machine-learning", "Machine learning", "ML"),
      skill("c-language", "C"), skill("cpp-language", "C++"), skill("cs-language", "C#", "C sharp"),
      skill("dotnet", ".NET"), skill("vx", "Vertex AI"), skill("vx-pipelines", "Vertex AI Pipelines"),
      skill("inn", "Café management", "Straßenbau"),
    ]
    return AliasIndex(
      try .of(
        """
        <skills xmlns="urn:readiness:skills:1" area="languages" title="Languages">\(skills.joined())</skills>
        """))
  }

  @Test(
    arguments: [
      ("Going forward, we go on", ["go-language"]), ("Going forward", []),
      ("Golang and Java", ["go-language", "java-language"]), ("JavaScript", ["js-language"]),
      ("Java, JavaScript", ["java-language", "js-language"]), ("JavaScripting", []),
      ("ML in Standard ML", ["machine-learning", "ml-language"]), ("HTML and XML", []),
      ("C, C++ and C#.", ["c-language", "cpp-language", "cs-language"]),
      ("C++/Java", ["cpp-language", "java-language"]), ("Java+Go", ["java-language", "go-language"]),
      ("#Java #Go", ["java-language", "go-language"]), ("C++17", ["c-language"]), ("(.NET)", ["dotnet"]),
      ("Vertex AI Pipelines", ["vx-pipelines"]), ("Vertex AI, Java on Vertex AI", ["vx", "java-language"]),
      ("Pipelines in Vertex AI", ["vx"]), ("VERTEX-AI", ["vx"]), ("CAFÉ MANAGEMENT", ["inn"]),
      ("Cafe\u{301} management", ["inn"]), ("cafe management", []), ("straßenbau", ["inn"]),
      ("Java Java Java Go Java", ["java-language", "go-language"]), ("", []), (" \n\t", []),
      ("Go’s runtime", ["go-language"]),
    ])
  func `Whole terms are found, in the order of the text, the longest name first`(
    text: String, skills: [String]
  ) throws {
    #expect(try index().skills(in: text).map(\.text) == skills)
  }

  @Test
  func `A whole name is not found by a part of it`() throws {
    let index = try index()
    #expect(index.skills(named: "Vertex").isEmpty)
    #expect(index.skills(named: "Vertex AI") == ["vx"])
    #expect(index.skills(named: "vertex_ai_pipelines") == ["vx-pipelines"])
    #expect(index.skills(named: "ml-language") == ["ml-language"])
    #expect(index.skills(named: "ML") == ["machine-learning"])
  }

  @Test(.mustEnd)
  func `A long text is searched in time that grows with its length`() throws {
    let index = try index()
    let text = String(repeating: "Vertex AI pipeline and C++ go on ", count: 20_000)
    #expect(index.skills(in: text).map(\.text) == ["vx", "cpp-language", "go-language"])
  }
}
